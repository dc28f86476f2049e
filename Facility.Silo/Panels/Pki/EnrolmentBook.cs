using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Ids;

namespace Facility.Silo.Panels.Pki;

/// <summary>Open codes and the one valid certificate of each panel, as small files; no secret
/// stands in them.</summary>
/// <remarks>Files, because a code is issued by one process (<c>panels enrol</c>) and redeemed by
/// another.</remarks>
public sealed class EnrolmentBook
{
    private readonly string folder;

    public EnrolmentBook(string folder)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
    }

    /// <summary>Keeps the hash of a code; one issued earlier for this panel is void.</summary>
    public void Open(PanelId panel, string secret, DateTimeOffset until) =>
        Replace(CodeOf(panel), $"{Hash(secret)} {until.ToUnixTimeMilliseconds()}");

    /// <summary>Takes a code out of the book, once, whoever else tries at the same time.</summary>
    public Redemption Redeem(PanelId panel, string secret, DateTimeOffset now)
    {
        if (!TryRead(CodeOf(panel), out var line)) return Redemption.NoneOpen;

        var words = line.Split(' ');
        if (!IsSame(words[0], Hash(secret))) return Redemption.Wrong;
        if (now.ToUnixTimeMilliseconds() > long.Parse(words[1], CultureInfo.InvariantCulture))
            return Redemption.Expired;

        return TryTakeOut(CodeOf(panel)) ? Redemption.Redeemed : Redemption.NoneOpen;
    }

    /// <summary>From now on only this certificate speaks for the panel.</summary>
    public void Hold(PanelId panel, string fingerprint) => Replace(CertificateOf(panel), fingerprint);

    public bool Holds(PanelId panel, string fingerprint) =>
        TryRead(CertificateOf(panel), out var held) && IsSame(held, fingerprint);

    private string CodeOf(PanelId panel) => Path.Combine(folder, panel.Value + ".code");

    private string CertificateOf(PanelId panel) => Path.Combine(folder, panel.Value + ".certificate");

    private static string Hash(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)));

    private static bool IsSame(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(one), Encoding.ASCII.GetBytes(other));

    private static bool TryRead(string path, out string text)
    {
        text = "";
        try
        {
            text = File.ReadAllText(path).Trim();
            return text.Length > 0;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    // A rename is atomic: of two redeemers one finds nothing to rename.
    private static bool TryTakeOut(string path)
    {
        var taken = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        try
        {
            File.Move(path, taken);
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        File.Delete(taken);
        return true;
    }

    private static void Replace(string path, string text)
    {
        File.WriteAllText(path + ".new", text);
        File.Move(path + ".new", path, overwrite: true);
    }
}

/// <summary>What became of a code that was presented.</summary>
public enum Redemption
{
    /// <summary>Good, and used up now.</summary>
    Redeemed = 1,

    /// <summary>No code is open for the panel: never issued, or used.</summary>
    NoneOpen = 2,

    /// <summary>A code is open, but it is another one.</summary>
    Wrong = 3,

    /// <summary>It was the code, too late.</summary>
    Expired = 4,
}
