using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace Facility.Silo.Outside;

/// <summary>The public half of the key of checkpoints: tells whether that key signed one.</summary>
public sealed class CheckpointVerifier
{
    internal const byte Ed25519 = 1;
    internal const string Dash = "\u2014 ";

    private const int IdLength = 4;

    private readonly byte[] open;

    /// <summary>The verifier of a public key of 32 octets.</summary>
    public CheckpointVerifier(string name, byte[] open)
    {
        Name = name;
        this.open = open;
        Id = SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', Ed25519, .. open])[..IdLength];
    }

    /// <summary>Name of the key and origin of its checkpoints.</summary>
    public string Name { get; }

    /// <summary>The key's id, four octets, as each signature begins with it.</summary>
    public byte[] Id { get; }

    /// <summary>The key as it is given out: name, id and key with plus signs between.</summary>
    public string Text => $"{Name}+{Convert.ToHexStringLower(Id)}+{Convert.ToBase64String([Ed25519, .. open])}";

    /// <summary>Reads a key that was given out; null for what is none.</summary>
    public static CheckpointVerifier? Read(string text)
    {
        var parts = text.Trim().Split('+', 3);
        var octets = new byte[1 + Ed25519PublicKeyParameters.KeySize];
        if (parts.Length != 3 || !Convert.TryFromBase64String(parts[2], octets, out var count)) return null;
        if (count != octets.Length || octets[0] != Ed25519) return null;
        var key = new CheckpointVerifier(parts[0], octets[1..]);
        return string.Equals(Convert.ToHexStringLower(key.Id), parts[1].ToLower(CultureInfo.InvariantCulture),
            StringComparison.Ordinal) ? key : null;
    }

    /// <summary>The checkpoint in a note of this key; null if this key did not sign it.</summary>
    public Checkpoint? Open(string note)
    {
        var end = note.IndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0) return null;
        var (text, signature) = (note[..(end + 1)], note[(end + 2)..].TrimEnd('\n'));
        var begin = $"{Dash}{Name} ";
        return signature.StartsWith(begin, StringComparison.Ordinal) && IsMine(text, signature[begin.Length..])
            && Checkpoint.Read(text) is { } checkpoint && checkpoint.Origin == Name ? checkpoint : null;
    }

    private bool IsMine(string text, string signature)
    {
        var octets = new byte[IdLength + Ed25519PrivateKeyParameters.SignatureSize];
        if (!Convert.TryFromBase64String(signature, octets, out var count) || count != octets.Length) return false;
        if (!octets.AsSpan(0, IdLength).SequenceEqual(Id)) return false;
        var signed = Encoding.UTF8.GetBytes(text);
        var verifier = new Ed25519Signer();
        verifier.Init(forSigning: false, new Ed25519PublicKeyParameters(open, 0));
        verifier.BlockUpdate(signed, 0, signed.Length);
        return verifier.VerifySignature(octets[IdLength..]);
    }
}
