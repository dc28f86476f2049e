using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Ids;
using Facility.Contracts.People;

namespace Facility.Contracts.Site.Reading;

/// <summary>Reads the people of a demo or bench against their site.</summary>
internal sealed class PeopleSection(Site site, Mistakes mistakes)
{
    private readonly Names people = new("person", mistakes);
    private readonly Dictionary<(string Card, int Bits), int> cards = [];
    private readonly Dictionary<string, int> occupants = [];
    private readonly Dictionary<string, int> places = site.Blocks
        .SelectMany(block => block.Landings).SelectMany(landing => landing.Cells)
        .ToDictionary(cell => cell.Id.Value, cell => cell.Places);

    private readonly string[] groups = [.. site.AccessGroups.Select(group => group.Id.Value)];

    public SitePeople Read(YamlNode node)
    {
        var root = MapReader.Open(node, Shapes.People, mistakes);
        root.Flag("fictional");
        return new([.. root.Items("staff").Select(Staff)], [.. root.Items("prisoners").Select(Prisoner)]);
    }

    private SiteStaff Staff(YamlNode node)
    {
        var keys = MapReader.Open(node, Shapes.Staff, mistakes);
        var id = people.Define(keys.Id("id"), keys.LineOf("id"));
        var bits = keys.Whole("bits", CardNumber.BitsMin, CardNumber.BitsMax);
        return new(
            new(id), keys.Text("name") ?? "", keys.Text("post") ?? "", Card(keys, bits), bits ?? 0,
            Pin(keys), [.. keys.Ids("groups").Where(IsGroup).Select(group => new AccessGroupId(group.Id))],
            keys.Flag("revoked") ?? false);
    }

    private string Card(MapReader keys, int? bits)
    {
        if (keys.Text("card") is not { } card || bits is null) return "";
        if (!CardNumber.TryParse(card, bits.Value, out _))
            keys.Wrong("card", $"'{card}'", CardNumber.Right(bits.Value));
        else if (!cards.TryAdd((card.ToUpperInvariant(), bits.Value), keys.LineOf("card")))
            mistakes.Add(SiteError.UsedTwice, keys.LineOf("card"), $"The card '{card}' is given twice.",
                $"It is given on line {cards[(card.ToUpperInvariant(), bits.Value)]}; every card has one holder.");
        return card.ToUpperInvariant();
    }

    private static string Pin(MapReader keys)
    {
        if (keys.Text("pin") is not { } pin) return "";
        if (pin.Length is < 4 or > 8 || !pin.All(char.IsAsciiDigit)) keys.Wrong("pin", $"'{pin}'", "4 to 8 digits");
        return pin;
    }

    private bool IsGroup((string Id, int Line) group)
    {
        if (groups.Contains(group.Id)) return true;
        mistakes.Add(SiteError.UnknownName, group.Line,
            $"There is no access group '{group.Id}'.", Nearest.Hint(group.Id, groups));
        return false;
    }

    private SitePrisoner Prisoner(YamlNode node)
    {
        var keys = MapReader.Open(node, Shapes.Prisoner, mistakes);
        var id = people.Define(keys.Id("id"), keys.LineOf("id"));
        var born = Born(keys);
        return new(new(id), keys.Text("name") ?? "", born, new(Cell(keys) ?? Names.Unreadable))
        {
            Is = new()
            {
                Sex = keys.Word("sex", HousingWords.Sexes) ?? Sex.Unknown,
                Born = born,
                Imprisonment = keys.Word("imprisoned", HousingWords.Imprisonments) ?? Imprisonment.Unknown,
                Status = keys.Word("status", HousingWords.Statuses) ?? LegalStatus.Unknown,
                Conditions = keys.Word("conditions", HousingWords.Conditions) ?? Conditions.Unset,
                Needs = keys.Words("needs", HousingWords.Needs).Aggregate(PersonNeeds.None, (all, one) => all | one),
                Cases = [.. keys.Ids("cases").Select(one => one.Id)],
            },
        };
    }

    private static DateOnly Born(MapReader keys)
    {
        if (keys.Text("born") is not { } text) return default;
        if (!DateOnly.TryParseExact(
                text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born))
            keys.Wrong("born", $"'{text}'", "a date as in 1990-12-31");
        return born;
    }

    private string? Cell(MapReader keys)
    {
        if (keys.Id("cell") is not { } cell) return null;
        if (!places.TryGetValue(cell, out var may))
        {
            mistakes.Add(SiteError.UnknownName, keys.LineOf("cell"),
                $"There is no cell '{cell}'.", Nearest.Hint(cell, places.Keys));
            return null;
        }
        var held = occupants[cell] = occupants.GetValueOrDefault(cell) + 1;
        if (held > may)
            mistakes.Add(SiteError.CellFull, keys.LineOf("cell"),
                $"The cell '{cell}' would hold {held}.", $"It has {may} places.");
        return cell;
    }
}
