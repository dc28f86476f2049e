namespace HardwareSim.Trace;

/// <summary>An exchange for people.</summary>
/// <param name="At">Clock reading when the command was over, UTC, e.g. <c>21:04:05.123</c>.</param>
/// <param name="Address">The peripheral's; null when nobody was asked.</param>
/// <param name="Command">What was asked.</param>
/// <param name="Reply">What was answered; empty for nothing.</param>
/// <param name="AnsweredMs">Milliseconds from the command's end to the reply's begin; to its end where the speed
/// is unknown.</param>
/// <param name="Attempt">1, or how often the same command was said.</param>
/// <param name="Faults">What was wrong, in words; empty for nothing.</param>
/// <param name="Quiet">A poll without news, at the first attempt.</param>
internal sealed record TraceLine(
    string At, int? Address, string Command, string Reply, double? AnsweredMs, int Attempt, string Faults, bool Quiet);
