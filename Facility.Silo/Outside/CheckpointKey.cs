using System.Security.Cryptography;
using System.Text;
using Facility.Silo.Keys;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace Facility.Silo.Outside;

/// <summary>The key that signs checkpoints: a file of the key folder, never in the database. C2SP signed-note, Ed25519.
/// </summary>
public sealed class CheckpointKey
{
    /// <summary>The key's file.</summary>
    public const string FileName = "record-checkpoint.ed25519";

    private readonly Ed25519PrivateKeyParameters secret;

    /// <summary>The key of a record.</summary>
    /// <param name="name">Its name and the record's origin; no blanks, no plus.</param>
    /// <param name="seed">Its 32 octets.</param>
    public CheckpointKey(string name, byte[] seed)
    {
        secret = new(seed);
        Verifier = new(name, secret.GeneratePublicKey().GetEncoded());
    }

    /// <summary>The public half, to be given out.</summary>
    public CheckpointVerifier Verifier { get; }

    /// <summary>The origin of a site's record.</summary>
    public static string OriginOf(string site) => $"facility/{site}";

    /// <summary>The key of a site; made when there is none.</summary>
    public static CheckpointKey Of(string site, IKeyStore keys) => new(OriginOf(site), keys.GetOrCreate(
        FileName, () => RandomNumberGenerator.GetBytes(Ed25519PrivateKeyParameters.KeySize)));

    /// <summary>The signed note of a checkpoint.</summary>
    public string Sign(Checkpoint checkpoint)
    {
        var text = Encoding.UTF8.GetBytes(checkpoint.Text);
        var signer = new Ed25519Signer();
        signer.Init(forSigning: true, secret);
        signer.BlockUpdate(text, 0, text.Length);
        var signature = Convert.ToBase64String([.. Verifier.Id, .. signer.GenerateSignature()]);
        return $"{checkpoint.Text}\n{CheckpointVerifier.Dash}{Verifier.Name} {signature}\n";
    }
}
