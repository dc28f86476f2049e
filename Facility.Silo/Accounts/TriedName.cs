using System.Security.Cryptography;
using System.Text;

namespace Facility.Silo.Accounts;

/// <summary>What the record holds of a name that somebody tried to sign in with.</summary>
internal static class TriedName
{
    /// <summary>A mark of it.</summary>
    /// <remarks>What was typed may be a password in the wrong field: enough to see repeats, not enough to read
    /// it.</remarks>
    public static string Mark(string tried) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tried)).AsSpan(0, 4));
}
