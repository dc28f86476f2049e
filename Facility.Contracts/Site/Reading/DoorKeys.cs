using System.Collections.Immutable;

namespace Facility.Contracts.Site.Reading;

/// <summary>Reads what all doors have, those of cells and those in the list <c>doors</c>.</summary>
internal sealed class DoorKeys(SiteDraft draft)
{
    private static readonly TimeSpan Tenth = TimeSpan.FromMilliseconds(100);
    private static readonly IoPoint Unreadable = new(new(Names.Unreadable), 0, 0);
    private readonly WiegandKeys wiegand = new(draft);

    /// <summary>How a door is made and wired, on one module.</summary>
    public (SiteDoorFittings Fittings, LockKind Lock, IoPoint Output, IoPoint Leaf, IoPoint Bolt) Wiring(
        MapReader keys, (string Line, byte Address)? module)
    {
        var kind = DoorKindKeys.Read(keys, draft.Mistakes);
        var hold = Lock(keys, kind);
        // The module is looked up once: an unknown one is one mistake, not three.
        if (module is not { } at || !draft.Wiring.Knows(at, keys.LineOf("module")))
            return (new() { Kind = kind.Kind }, hold, Unreadable, Unreadable, Unreadable);

        var points = new DoorPoints(draft, keys, at);
        var output = kind.Has("output") ? points.Take("output", true) : IoPoint.None(new(at.Line), at.Address);
        var (leaf, bolt) = (points.Take("leaf", false), points.Take("bolt", false));
        return (points.Fittings(kind), hold, output, leaf, bolt);
    }

    private LockKind Lock(MapReader keys, DoorKindKeys kind)
    {
        var hold = keys.Word("lock", SiteWords.Locks);
        if (hold is { } said && kind.Lock is { } made && said != made)
            draft.Mistakes.Add(SiteError.Together, keys.LineOf("lock"),
                $"A {kind.Word} is not {SiteWords.WordOf(said)}.",
                $"It is {SiteWords.WordOf(made)} by its make: take 'lock' away.");
        return kind.Lock ?? hold ?? LockKind.FailSecure;
    }

    public static SiteDoorTimings Timings(MapReader keys, DoorKind kind)
    {
        var usual = SiteDoorTimings.UsualOf(kind);
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
            draft.Mistakes.Add(SiteError.Together, keys.Line,
                $"The reader '{id}' has {(keys.Has("at") ? "both" : "neither")} "
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
