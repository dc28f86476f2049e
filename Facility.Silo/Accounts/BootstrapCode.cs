using System.Security.Cryptography;
using System.Text;

namespace Facility.Silo.Accounts;

/// <summary>The code that makes the first administrator; in this process' memory only, new at each start.</summary>
public sealed class BootstrapCode
{
    private readonly Lock gate = new();
    private string code = "";

    /// <summary>Makes a code for the operator to read.</summary>
    public string Issue()
    {
        lock (gate) return code = Passwords.Generate();
    }

    /// <summary>Whether it is the code; it stays good until <see cref="Spend"/>.</summary>
    public bool Fits(string tried)
    {
        lock (gate)
        {
            return code.Length > 0
                && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(tried), Encoding.UTF8.GetBytes(code));
        }
    }

    /// <summary>Voids it.</summary>
    public void Spend()
    {
        lock (gate) code = "";
    }
}
