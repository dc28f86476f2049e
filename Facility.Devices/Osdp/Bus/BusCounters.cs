namespace Facility.Devices.Osdp.Bus;

/// <summary>What happened on a line since it was made, counted.</summary>
/// <param name="Sent">Frames sent, repeats included.</param>
/// <param name="Answered">Frames answered.</param>
/// <param name="Timeouts">Frames nobody answered in time.</param>
/// <param name="Late">Replies that came too late or to nobody's question, and were dropped.</param>
/// <param name="Busy">Replies that said busy.</param>
/// <param name="Restarts">Times a peripheral was started again from sequence 0.</param>
/// <param name="Unreadable">Replies in good frames that we could not read.</param>
/// <param name="BadChecks">Frames with a wrong check value.</param>
/// <param name="Noise">Octets that belonged to no frame, marking not counted.</param>
/// <param name="Commands">Frames of a panel heard on the line: an echo of our own, or another panel.</param>
/// <param name="Misheard">Replies that said that the command was damaged (NAK 1).</param>
public readonly record struct BusCounters(
    long Sent, long Answered, long Timeouts, long Late, long Busy, long Restarts, long Unreadable, long BadChecks,
    long Noise, long Commands, long Misheard);
