using System.Collections.Immutable;

namespace Facility.Contracts.Site.Reading;

/// <summary>Which of a door's keys its kind needs, may have, and has no use for.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Needs">Must be there, besides leaf and bolt.</param>
/// <param name="May">May be there.</param>
/// <param name="Lock">How its lock is made, where the kind says so.</param>
internal sealed record DoorKindKeys(
    DoorKind Kind, ImmutableArray<string> Needs, ImmutableArray<string> May, LockKind? Lock = null)
{
    private static readonly ImmutableArray<DoorKindKeys> All =
    [
        Of(DoorKind.Strike, "output", "lock"),
        Of(DoorKind.MotorLock, "output", "lock lock-output", LockKind.FailSecure),
        Of(DoorKind.Maglock, "output", "lock", LockKind.FailSafe),
        Of(DoorKind.Slider, "output close open-limit obstruction", "lock travel attempts", LockKind.FailSecure),
        Of(DoorKind.DualLock, "output output-2 bolt-2", "lock"),
        Of(DoorKind.Hatch, "output", "lock cell"),
        Of(DoorKind.VehicleGate, "output close open-limit obstruction", "lock travel attempts", LockKind.FailSecure),
        Of(DoorKind.Manual, "", ""),
    ];

    // Every kind may watch its leaf twice and its key cylinder, and may let its inputs settle.
    private static readonly ImmutableArray<string> Common = ["kind", "leaf-2", "key", "settle"];

    private static readonly ImmutableArray<string> OfKinds =
    [
        .. All.SelectMany(row => row.Needs.Concat(row.May)).Distinct(),
    ];

    public string Word => DoorKindWords.Word(Kind);

    public bool Has(string key) => Needs.Contains(key) || May.Contains(key) || Common.Contains(key);

    /// <summary>The row of a door's kind; notes what is missing and what that kind has no use for.</summary>
    public static DoorKindKeys Read(MapReader keys, Mistakes mistakes)
    {
        var kind = keys.Word("kind", SiteWords.DoorKinds) ?? DoorKind.Strike;
        var row = All.First(one => one.Kind == kind);
        if (keys.IsEmpty) return row;

        foreach (var key in row.Needs.Where(key => !keys.Has(key) && !keys.HasNear(key)))
            mistakes.Add(SiteError.MissingKey, keys.Line, kind is DoorKind.Strike
                ? $"This {keys.Name} has no '{key}'."
                : $"This {row.Word} has no '{key}'.", $"Add the key '{key}'.");
        foreach (var key in OfKinds.Where(key => keys.Has(key) && !row.Has(key)))
            mistakes.Add(SiteError.UnknownKey, keys.LineOf(key), $"A {row.Word} has no '{key}'.", Hint(key));
        return row;
    }

    private static string Hint(string key)
    {
        var kinds = All.Where(row => row.Has(key)).Select(row => row.Word);
        return $"Take it away, or say 'kind': {string.Join(", ", kinds)} may have it.";
    }

    private static DoorKindKeys Of(DoorKind kind, string needs, string may, LockKind? made = null) =>
        new(kind, [.. Split(needs)], [.. Split(may)], made);

    private static string[] Split(string keys) => keys.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
