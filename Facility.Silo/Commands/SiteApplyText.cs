using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Contracts.Site.Changes;
using Facility.Contracts.Verdicts;
using Facility.Domain.Sites;

namespace Facility.Silo.Commands;

/// <summary>What applying another site file does and meets, in words.</summary>
internal static class SiteApplyText
{
    /// <summary>Who and what stands in the way or has to know, then the verdict.</summary>
    /// <remarks>People by id: their names stay behind a sign-in at a screen.</remarks>
    public static IEnumerable<string> Lines(SiteChangeFacts facts, Verdict verdict)
    {
        yield return "";
        foreach (var line in Section("People behind touched doors", Behind(facts))) yield return line;
        foreach (var line in Section("Orders under way on touched doors",
            Among(facts, facts.Live.Ordered).Select(door => door.Value))) yield return line;
        foreach (var line in Section("Touched doors out of service",
            Among(facts, facts.Live.OutOfService).Select(door => door.Value))) yield return line;
        foreach (var line in Section("Alarms of touched doors",
            Among(facts, facts.Live.Alarmed).Select(door => door.Value))) yield return line;
        foreach (var line in Section("Blocks locked down", facts.Live.LockedDown.Select(block => block.Value)))
            yield return line;
        foreach (var line in Section("Groups that cover other doors", Groups(facts))) yield return line;
        foreach (var line in Section("To do by hand", ByHand(facts))) yield return line;
        yield return "";
        foreach (var line in Say(verdict)) yield return line;
    }

    /// <summary>The verdict with every objection.</summary>
    public static IEnumerable<string> Say(Verdict verdict)
    {
        if (verdict.IsAllowed) yield return "No rule objects.";
        foreach (var refusal in verdict.Refusals)
            yield return $"refused {refusal.Rule}: {refusal.Because} {refusal.WouldChange}".TrimEnd();
    }

    /// <summary>The same for a program.</summary>
    public static object Value(SiteChangeFacts facts, Verdict verdict) => new
    {
        Allowed = verdict.IsAllowed,
        verdict.Refusals,
        PeopleBehind = PeopleBehind(facts).Select(one => new
        {
            Door = one.Door.Id.Value, People = one.People.Select(person => person.Value),
        }),
        Ordered = Among(facts, facts.Live.Ordered).Select(door => door.Value),
        OutOfService = Among(facts, facts.Live.OutOfService).Select(door => door.Value),
        Alarmed = Among(facts, facts.Live.Alarmed).Select(door => door.Value),
        LockedDown = facts.Live.LockedDown.Select(block => block.Value),
        ByHand = ByHand(facts),
        Difference = SiteDiffText.Value(facts.Comparison),
    };

    private static IEnumerable<string> Section(string title, IEnumerable<string> lines)
    {
        var all = lines.ToArray();
        yield return all.Length == 0 ? $"{title}: none" : $"{title}:";
        foreach (var line in all) yield return $"  {line}";
    }

    private static IEnumerable<DoorId> Among(SiteChangeFacts facts, IEnumerable<DoorId> doors) =>
        facts.Comparison.DoorsTouched.Intersect(doors);

    private static IEnumerable<(SiteDoor Door, PersonId[] People)> PeopleBehind(SiteChangeFacts facts) =>
        from id in facts.Comparison.DoorsTouched
        let door = facts.Old.Doors.FirstOrDefault(known => known.Id == id)
        where door is not null
        let people = Behind(facts, door)
        where people.Length > 0
        select (door, people);

    // Behind a cell's door are those who live there; behind any other, those of its landing or block.
    private static PersonId[] Behind(SiteChangeFacts facts, SiteDoor door) => door.Cell is not null
        ? [.. facts.Live.In(door.Cell)]
        :
        [
            .. from block in facts.Old.Blocks
               where block.Id == door.Block
               from landing in block.Landings
               where door.Landing.Length == 0 || door.Landing == landing.Id
               from cell in landing.Cells
               from person in facts.Live.In(cell.Id)
               select person,
        ];

    private static IEnumerable<string> Behind(SiteChangeFacts facts) => PeopleBehind(facts).Select(one =>
        one.Door.Cell is null
            ? $"{one.Door.Id} ({one.Door.Label}): {Count(one.People.Length)} live in "
                + (one.Door.Landing.Length > 0 ? $"{one.Door.Block}, {one.Door.Landing}" : $"{one.Door.Block}")
            : $"{one.Door.Id} ({one.Door.Label}): {Count(one.People.Length)}: {string.Join(", ", one.People)}");

    private static string Count(int people) => people == 1 ? "1 person" : $"{people} people";

    private static IEnumerable<string> Groups(SiteChangeFacts facts) =>
        from change in facts.Comparison.Changes
        where change.Noun == "access-group" && change.Need is ChangeNeed.TableOnly
        let holders = facts.Live.GroupHolders.GetValueOrDefault(new(change.FormerId))
        select $"{change.Says}, {(holders == 1 ? "1 card holds" : $"{holders} cards hold")} it{Doors(change)}";

    private static string Doors(SiteChange change) => change.Facts.IsEmpty
        ? ""
        : $": {change.Facts.Count(fact => fact.Old == "none")} doors more, "
            + $"{change.Facts.Count(fact => fact.New == "none")} fewer";

    private static IEnumerable<string> ByHand(SiteChangeFacts facts)
    {
        foreach (var panel in facts.Comparison.Changes.Where(change =>
            change is { Noun: "panel", Kind: ChangeKind.Moved or ChangeKind.Added }))
            yield return $"{panel.Says}: enrol it (panels enrol {panel.Id}). Cards given before do not open its "
                + "doors: their numbers are kept only as hashed for each panel. Give new cards for them.";
        foreach (var moved in facts.Comparison.Changes.Where(change =>
            change is { Noun: "peripheral", Kind: ChangeKind.Moved or ChangeKind.Added }
            && IsSecure(facts.New, change.Id)))
            yield return $"{moved.Says} and spoken with securely: install its key (docs/keys.md).";
        foreach (var gate in facts.Comparison.Changes.Where(change =>
            change.Noun == "turnstile" && change.Need is ChangeNeed.DoorsTouched))
            yield return $"{gate.Says}: try both ways before anybody passes.";
        foreach (var door in facts.Rewired.Where(door => facts.New.Doors.Any(known => known.Id == door.Id)))
            yield return $"door {door.Id} is wired anew: release and lock it once, with its key at hand.";
    }

    private static bool IsSecure(Site site, string peripheral) => site.Lines.Any(line =>
        line.Peripherals.Any(one => one.Secure && $"{line.Id}/{one.Address}" == peripheral));
}
