using System.Globalization;
using Facility.Contracts.Record;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;

namespace Facility.Silo.Alarms;

/// <summary>What an alarm is about, as an entry of the record tells it.</summary>
/// <param name="Name">The id within its kind: a door, a reader, <c>line/address</c>, a line, a panel.</param>
/// <param name="Panel">The panel behind it; empty for none.</param>
/// <param name="Line">The line behind it; empty for none.</param>
/// <param name="Address">The peripheral behind it; null for none.</param>
/// <param name="Door">The door; empty for none.</param>
public sealed record AlarmSource(string Name, string Panel, string Line, int? Address, string Door)
{
    /// <summary>Who set it off, for alarms that are kept from them; empty for nobody.</summary>
    public string Holder { get; init; } = "";

    /// <summary>A panel itself.</summary>
    public static AlarmSource OfPanel(string panel) => new(panel, panel, "", null, "");

    /// <summary>The silo itself.</summary>
    public static AlarmSource OfFacility(string site) => new(site, "", "", null, "");

    /// <summary>What an entry is about; its line and address first, for a line's name may stand as its place.</summary>
    public static AlarmSource Of(RecordRow entry)
    {
        var facts = RecordBody.Read(entry.Body);
        return PlaceOf(entry, facts) with { Holder = facts.GetValueOrDefault("holder", "") };
    }

    private static AlarmSource PlaceOf(RecordRow entry, IReadOnlyDictionary<string, string> facts)
    {
        if (IsOfReader(entry.Kind)) return new(entry.Where, entry.Panel, "", null, "");
        var (line, address) = PeripheralOf(facts);
        if (facts.ContainsKey("door") || line.Length == 0)
        {
            return entry.Where.Length > 0
                ? new(entry.Where, entry.Panel, "", null, entry.Where)
                : OfPanel(entry.Panel);
        }
        return address is null
            ? new(line, entry.Panel, line, null, "")
            : new(string.Create(CultureInfo.InvariantCulture, $"{line}/{address}"), entry.Panel, line, address, "");
    }

    private static bool IsOfReader(string kind) => kind is RecordKinds.ReaderFrameRefused
        or RecordKinds.ReaderFramesWhole or RecordKinds.ReaderFaulted or RecordKinds.ReaderRestored;

    // A channel's entry names its peripheral as one word, line and address with a stroke between.
    private static (string Line, int? Address) PeripheralOf(IReadOnlyDictionary<string, string> facts)
    {
        var words = facts.GetValueOrDefault("peripheral", "").Split('/');
        var line = words.Length == 2 ? words[0] : facts.GetValueOrDefault("line", "");
        var told = words.Length == 2 ? words[1] : facts.GetValueOrDefault("address", "");
        return (line, int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var address)
            ? address : null);
    }
}
