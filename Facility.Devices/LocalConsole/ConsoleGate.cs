using System.Security.Cryptography;
using System.Text;

namespace Facility.Devices.LocalConsole;

/// <summary>Which browser a session belongs to: the first that asks after badge and PIN were right.</summary>
internal sealed class ConsoleGate(IPanelConsole panel)
{
    private readonly Lock entry = new();
    private long claimed;
    private byte[] token = [];

    /// <summary>A token for the session that runs, if nobody has it yet; else null.</summary>
    public string? Claim()
    {
        var view = panel.Console;
        lock (entry)
        {
            if (view.Condition is not ConsoleCondition.SignedIn || view.Session <= claimed) return null;
            claimed = view.Session;
            token = RandomNumberGenerator.GetBytes(32);
            return Convert.ToHexStringLower(token);
        }
    }

    /// <summary>The session a token stands for, running or just run out; 0 for none.</summary>
    public long SessionOf(string? shown)
    {
        lock (entry)
        {
            var isIt = shown is not null && token.Length > 0 && CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(shown), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(token)));
            return isIt ? claimed : 0;
        }
    }

    /// <summary>Whether that session runs.</summary>
    public bool Runs(long session) =>
        session > 0 && panel.Console is { Condition: ConsoleCondition.SignedIn } view && view.Session == session;
}
