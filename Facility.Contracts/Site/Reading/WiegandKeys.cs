using System.Globalization;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Site.Reading;

/// <summary>Reads the wires of Wiegand readers. Each gets a number on its panel's chip, which stands for its
/// address wherever readers are told apart by line and address.</summary>
internal sealed class WiegandKeys(SiteDraft draft)
{
    private readonly Dictionary<string, int> readers = [];

    public SiteDoorReader Read(MapReader keys, string id, bool inside, string? panel)
    {
        var wires = new SiteWiegand(
            new(panel ?? Names.Unreadable), draft.Pins.Take(keys, "d0", panel), draft.Pins.Take(keys, "d1", panel),
            Bits(keys))
        {
            Led = keys.Has("led") ? draft.Pins.Take(keys, "led", panel) : null,
            Buzzer = keys.Has("buzzer") ? draft.Pins.Take(keys, "buzzer", panel) : null,
            ActiveHigh = keys.Word("levels", SiteWords.Levels) ?? false,
        };
        return new(new(id), Line(keys, panel), Number(keys, panel), inside) { Wiegand = wires };
    }

    private static int Bits(MapReader keys)
    {
        if (keys.Whole("bits", 1, CardNumber.BitsMax) is not { } bits) return 0;
        if (!SiteWiegand.Formats.Contains(bits))
            keys.Wrong("bits", bits.ToString(CultureInfo.InvariantCulture),
                $"one of {string.Join(", ", SiteWiegand.Formats)}: only these are told from a spoilt frame");
        return bits;
    }

    // The chip's name is no line's: a reader at 'gpio-panel-1/0' would be two things.
    private LineId Line(MapReader keys, string? panel)
    {
        if (panel is null) return new(Names.Unreadable);
        if (!Identifier.IsValid($"gpio-{panel}"))
        {
            draft.Mistakes.Add(SiteError.OutOfRange, keys.Line,
                $"The name '{panel}' is too long for a panel with a GPIO chip.",
                $"With 'gpio-' before it, it has at most {Identifier.LengthMax} characters.");
            return new(Names.Unreadable);
        }
        var line = SiteWiegand.LineOf(panel);
        if (!readers.ContainsKey(panel))
        {
            draft.Lines.Define(line.Value, keys.Line);
            draft.PanelOfLine.TryAdd(line.Value, panel);
        }
        return line;
    }

    private byte Number(MapReader keys, string? panel)
    {
        if (panel is null) return 0;
        var number = readers[panel] = readers.GetValueOrDefault(panel, -1) + 1;
        if (number == SiteWiegand.ReadersPerPanelMax)
            draft.Mistakes.Add(SiteError.OutOfRange, keys.Line,
                $"{panel} has more than {SiteWiegand.ReadersPerPanelMax} Wiegand readers.",
                "Its chip cannot watch more pins: wire the rest to another panel.");
        return (byte)Math.Min(number, byte.MaxValue);
    }
}
