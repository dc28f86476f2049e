using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace VerifyRecord;

/// <summary>A verifier's key (C2SP signed-note, Ed25519), read from the text that was given out.</summary>
public sealed class NoteKey
{
    private const string Dash = "\u2014 ";

    private readonly string name;
    private readonly byte[] mark;
    private readonly byte[] point;

    private NoteKey(string name, byte[] mark, byte[] point) => (this.name, this.mark, this.point) = (name, mark, point);

    /// <summary>Reads a key; null for what is none, or what was mistyped.</summary>
    public static NoteKey? Parse(string text)
    {
        var first = text.IndexOf('+', StringComparison.Ordinal);
        var second = first < 0 ? -1 : text.IndexOf('+', first + 1);
        if (second < 0) return null;
        try
        {
            var name = text[..first].Trim();
            var typed = Convert.FromBase64String(text[(second + 1)..].Trim());
            var mark = Convert.FromHexString(text[(first + 1)..second]);
            if (typed is not [1, .. { Length: 32 } point] || !mark.AsSpan().SequenceEqual(MarkOf(name, typed)))
                return null;
            return new(name, mark, point);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>What a note says, if this key signed it and it is a checkpoint; else why not.</summary>
    public (SignedHead? Head, string Why) Open(string note, string from)
    {
        var gap = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (gap < 0) return (null, "it is no signed note.");
        var text = note[..(gap + 1)];
        var line = note[(gap + 2)..].Split('\n')
            .FirstOrDefault(one => one.StartsWith(Dash + name + " ", StringComparison.Ordinal));
        if (line is null) return (null, "the key did not sign it.");
        if (!Signed(text, line[(Dash.Length + name.Length + 1)..])) return (null, "its signature is wrong.");
        return Read(text, from) is { } head ? (head, "") : (null, "its text is no checkpoint of this record.");
    }

    private SignedHead? Read(string text, string from)
    {
        var lines = text.Split('\n');
        if (lines.Length < 4 || lines[0] != name) return null;
        if (!long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)) return null;
        var root = new byte[32];
        if (!Convert.TryFromBase64String(lines[2], root, out var length) || length != root.Length) return null;
        return long.TryParse(Further(lines, "number "), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(size, root, Further(lines, "taken "), number, from) : null;
    }

    private static string Further(string[] lines, string name) => lines.Skip(3)
        .FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?[name.Length..] ?? "";

    // Base 64 can be written in several ways that read alike; one of them is what was signed.
    private static bool IsPlain(string base64, byte[] octets) =>
        string.Equals(base64, Convert.ToBase64String(octets), StringComparison.Ordinal);

    private bool Signed(string text, string base64)
    {
        var signature = new byte[mark.Length + Ed25519.SignatureSize];
        if (!Convert.TryFromBase64String(base64, signature, out var length) || length != signature.Length) return false;
        var octets = Encoding.UTF8.GetBytes(text);
        return IsPlain(base64, signature) && signature.AsSpan(0, mark.Length).SequenceEqual(mark)
            && Ed25519.Verify(signature, mark.Length, point, 0, octets, 0, octets.Length);
    }

    private static byte[] MarkOf(string name, byte[] typed)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(Encoding.UTF8.GetBytes(name + "\n"));
        digest.AppendData(typed);
        return digest.GetHashAndReset()[..4];
    }
}
