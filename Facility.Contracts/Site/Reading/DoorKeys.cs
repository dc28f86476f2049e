using System.Collections.Immutable;

namespace Facility.Contracts.Site.Reading;

/// <summary>Reads what all doors have, those of cells and those in the list <c>doors</c>.</summary>
internal sealed class DoorKeys(SiteDraft draft)
{
    private static readonly TimeSpan Tenth = TimeSpan.FromMilliseconds(100);
    private static readonly IoPoint Unreadable = new(new(Names.Unreadable), 0, 0);
    private readonly WiegandKeys wiegand = new(draft);

    /// <summary>The points of a door on its module.</summary>
    public (IoPoint Output, IoPoint Leaf, IoPoint Bolt) Points(
        MapReader keys, (string Line, byte Address)? module)
    {
        // The module is looked up once: an unknown one is one mistake, not three.
        if (module is not { } at || !draft.Wiring.Knows(at, keys.LineOf("module")))
            return (Unreadable, Unreadable, Unreadable);
        return (Take("output", true), Take("leaf", false), Take("bolt", false));

        IoPoint Take(string key, bool isOutput) => draft.Wiring.Take(
            at, keys.Whole(key, 0, SiteLimits.PointsPerModuleMax - 1), isOutput, keys.LineOf(key));
    }

    public static LockKind Lock(MapReader keys) => keys.Word("lock", SiteWords.Locks) ?? LockKind.FailSecure;

    public static SiteDoorTimings Timings(MapReader keys)
    {
        var usual = SiteDoorTimings.Standard;
        return new(
            keys.Time("release", Seconds(1), Seconds(60)) ?? usual.Release,
            keys.Time("held-after", Seconds(1), Seconds(3600)) ?? usual.HeldAfter,
            keys.Time("release-confirm", Tenth, Seconds(30)) ?? usual.ReleaseConfirm,
            keys.Time("lock-confirm", Tenth, Seconds(30)) ?? usual.LockConfirm);
    }

    public ImmutableArray<SiteDoorReader> Readers(MapReader keys, string? panel) =>
        [.. keys.Items("readers").Select(node => MapReader.Open(node, Shapes.DoorReader, draft.Mistakes))
            .Select(reader => AsksPin(
                reader, Reader(reader, reader.Word("side", SiteWords.Sides) ?? false, panel)))];

    /// <summary>A reader of a door, turnstile or console, on a line or on its panel's GPIO chip.</summary>
    public SiteDoorReader Reader(MapReader keys, bool inside, string? panel)
    {
        var id = draft.Readers.Define(keys.Id("id"), keys.LineOf("id"));
        if (keys.Has("at") == keys.Has("wiegand"))
            draft.Mistakes.Add(SiteError.Together, keys.Line, $"The reader '{id}' has {(keys.Has("at") ? "both" : "neither")} "
                + $"'at' {(keys.Has("at") ? "and" : "nor")} 'wiegand'.",
                "It has one of them: 'at' for a peripheral of a line, 'wiegand' for pins of the panel's GPIO chip.");
        if (keys.Node("wiegand") is { } node)
            return wiegand.Read(MapReader.Open(node, Shapes.Wiegand, draft.Mistakes), id, inside, panel);
        var (line, address) = keys.At("at") is { } at
            ? draft.Wiring.TakeReader(at, keys.LineOf("at"))
            : (new(Names.Unreadable), (byte)0);
        return new(new(id), line, address, inside);
    }

    private SiteDoorReader AsksPin(MapReader keys, SiteDoorReader reader)
    {
        if (keys.Flag("free") is true)
        {
            if (!reader.Inside)
                keys.Wrong("free", "true at a reader outside", "at one inside: it lets people out, not in");
            return reader with { Free = true };
        }
        if (keys.Flag("pin") is not true) return reader;
        if (reader.Wiegand is not null)
            keys.Wrong("pin", "true at a Wiegand reader", "at a reader with keys on a line: these wires bring cards");
        draft.Wiring.RequireKeypad((reader.Line.Value, reader.Address), keys.LineOf("pin"));
        return reader with { AsksPin = true };
    }

    private static TimeSpan Seconds(int count) => TimeSpan.FromSeconds(count);
}
