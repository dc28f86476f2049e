namespace Bench.Gpio;

/// <summary>A check of the guest, also as a line on its serial port.</summary>
internal sealed record GuestCheck(string Name, bool Passed, string Seen)
{
    private const string Mark = "check";

    /// <summary>Reads a line; null if it is none.</summary>
    public static GuestCheck? Parse(string line) => line.Split('|') is [Mark, var name, var passed, var seen]
        ? new(name, passed == "ok", seen) : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Mark}|{Name}|{(Passed ? "ok" : "failed")}|{Seen.Replace('|', '/')}";
}
