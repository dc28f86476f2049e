using System.Collections.Frozen;

namespace HardwareSim.Faults;

/// <summary>Ids that are no faults of a line: done to a door's body by hand, or of things not simulated yet.</summary>
internal static class LaterFaults
{
    private const string ByProcess = "it is done to a process from outside, not to a line.";

    /// <summary>Each with what stands in its place.</summary>
    public static FrozenDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["P1"] = "a leaf that bounces is its contact's I2.",
        ["P2"] = "a leaf is held with 'push DOOR' and let go with 'shut DOOR'.",
        ["P3"] = "people who follow each other are not simulated yet.",
        ["P4"] = "a bolt is kept from coming home with 'jam DOOR' and freed with 'unjam DOOR'.",
        ["P5"] = "a bolt contact that says home while the leaf is open is I4.",
        ["P6"] = "a motor that turns and moves nothing is 'stall DOOR'.",
        ["P7"] = "somebody in a slider's way is 'obstruct DOOR', gone with 'clear DOOR'.",
        ["P8"] = "a key in a door's cylinder is 'key DOOR turn', and 'key DOOR back'.",
        ["P9"] = "a person's act: lever LEVER pull.",
        ["P10"] = "wind is 'push DOOR' while the lock is let go.",
        ["P11"] = "a partner is opened with 'push DOOR' while its lock is let go.",
        ["W1"] = "somebody turns back with 'turnstile visit READER CARD --manner back'.",
        ["W2"] = "somebody pushes against a grant with 'turnstile walk TURNSTILE SIDE --manner push'.",
        ["W3"] = "a PASS pulse is lost with 'turnstile visit READER CARD --manner lost-pass'.",
        ["W4"] = "PASS reports twice with 'turnstile visit READER CARD --manner double-pass'.",
        ["W5"] = "arms drop with 'turnstile drop TURNSTILE' or 'fire on'; 'turnstile reset TURNSTILE' lifts them.",
        ["W6"] = "two grants wait when two cards are shown one after the other.",
        ["W7"] = "somebody goes after the grant with 'turnstile visit READER CARD --manner late'.",
        ["O1"] = ByProcess, ["O2"] = ByProcess, ["O3"] = ByProcess, ["O4"] = ByProcess,
        ["O5"] = ByProcess, ["O6"] = ByProcess,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
