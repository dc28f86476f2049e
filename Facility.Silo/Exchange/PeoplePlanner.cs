using System.Collections.Frozen;
using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Exchange;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Domain.Allocation;
using Facility.Domain.Custody;
using Facility.Silo.Exchange.Reading;
using Facility.Silo.Housing;

namespace Facility.Silo.Exchange;

/// <summary>What a sheet of people would do, judged by the rules that reception, custody and housing have.</summary>
internal sealed class PeoplePlanner(Actor actor, HousingPlan housing, PeopleKnown known)
{
    private const int OldestYears = 120, QuarantineDaysMax = 15;
    private readonly ImmutableArray<PersonAct>.Builder acts = ImmutableArray.CreateBuilder<PersonAct>();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private ImportProblems problems = new([]);

    /// <summary>Columns that somebody of a role may bring.</summary>
    public static FrozenSet<string> ColumnsFor(Role role) =>
    [
        "id",
        .. PersonColumns.All.Where(column => !column.IsHealth || role is Role.Medic).Select(column => column.Name),
    ];

    /// <summary>Plans it.</summary>
    public ImportPlan Plan(ImportFile file)
    {
        var columns = ColumnsFor(actor.Role);
        var table = SheetReader.Read(file.Octets, columns);
        problems = new(table.Problems);
        var head = new SheetHead(table, columns, ["id"], problems);
        foreach (var row in table.Rows) Take(head, row);
        return ImportPlan.Of(file, table, problems, JudgeHousing(), []);
    }

    private void Take(SheetHead head, SheetRow row)
    {
        var id = head.Of(row, "id");
        if (!Identifier.IsValid(id))
            problems.Add(row.Number, "id", id, "The id is missing or has other signs than an id may have.",
                $"1 to {Identifier.LengthMax} letters of the alphabet, digits, '.', '-' or '_'.");
        else if (!seen.Add(id))
            problems.Add(row.Number, "id", id, "The same person stands in an earlier row.", "One row a person.");
        else if (known.Others.Contains(id))
            problems.Add(row.Number, "id", id, "This id is not of somebody held here, or no longer.",
                "Choose another id for a new person.");
        else TakePerson(head, row, new(id));
    }

    private void TakePerson(SheetHead head, SheetRow row, PersonId id)
    {
        var isNew = !known.Held.TryGetValue(id.Value, out var before);
        var after = before ??= new();
        foreach (var column in PersonColumns.All)
        {
            var text = head.Of(row, column.Name);
            if (text.Length == 0) continue;
            var taken = column.Take(after, text == "-" ? "" : text);
            if (taken is null)
                problems.Add(row.Number, column.Name, text, "The value cannot be read.", $"Write {column.Right}.");
            else if (column.Says(taken) != column.Says(before) && !MayWrite(column))
                problems.Add(row.Number, column.Name, text, "Your role does not write this.", "Leave it as it is.");
            else after = taken;
        }
        Check(row.Number, id, before, after, isNew);
        acts.Add(new(row.Number, id, before, after, isNew, ""));
    }

    // The medic writes what is medical; whoever else takes sheets in, the rest.
    private bool MayWrite(PersonColumn column) => actor.Role is Role.Medic
        ? column.IsHealth || column.Name is "needs" or "quarantine-until" : !column.IsHealth;

    private void Check(int row, PersonId id, PersonFacts before, PersonFacts after, bool isNew)
    {
        var today = housing.House.Today;
        if (isNew && after.Name.Length == 0)
            problems.Add(row, "name", "", "A new person has no name.", "'unknown man' is a name until there is one.");
        if (after.Name != before.Name && after.Name.Contains('?', StringComparison.Ordinal))
            problems.Add(row, "name", after.Name, "A question mark stands in a name: a letter was lost on the way. "
                + "Windows-1251 has none of ә, ғ, қ, ң, ө, ұ, ү, һ.", "Save the file as UTF-8 or XLSX.");
        if (after.Born != before.Born && (after.Born > today || after.Born < today.AddYears(-OldestYears)))
            problems.Add(row, "born", SheetDays.Write(after.Born), "Nobody is born then.", SheetDays.Right);
        if (after.QuarantineUntil != before.QuarantineUntil
            && after.QuarantineUntil > today.AddDays(QuarantineDaysMax))
            problems.Add(row, "quarantine-until", SheetDays.Write(after.QuarantineUntil),
                "A quarantine lasts no longer than 15 days.",
                $"A day until {SheetDays.Write(today.AddDays(QuarantineDaysMax))}.");
        CheckHolding(row, new(row, id, before, after, isNew, ""));
        CheckCell(row, before, after);
    }

    private void CheckHolding(int row, PersonAct act)
    {
        if (!act.Holds) return;
        var after = act.After;
        if (after.OrderedOn is not { } ordered || after.LegalOrder.Length == 0 || after.HeldUntil.Length == 0)
        {
            problems.Add(row, "legal-order", after.LegalOrder, "An order has a number, a date and a last day.",
                $"Fill legal-order, ordered-on and held-until; {PersonFacts.ForLife} is a last day too.");
            return;
        }
        SheetDays.TryRead(after.HeldUntil == PersonFacts.ForLife ? "" : after.HeldUntil, out var until);
        var verdict = ReceptionRules.JudgeExtend(new(
            new(new("import"), act.Id, after.LegalOrder, ordered, until), IsHeld: true, housing.House.Today));
        foreach (var refusal in verdict.Refusals)
            problems.Add(row, "held-until", after.HeldUntil, $"{refusal.Rule}: {refusal.Because}", refusal.WouldChange);
    }

    private void CheckCell(int row, PersonFacts before, PersonFacts after)
    {
        if (after.Cell == before.Cell) return;
        if (before.Cell.Length > 0)
            problems.Add(row, "cell", after.Cell, $"They live in {before.Cell}: an import moves nobody.",
                "Leave the cell empty, and move them by an order.");
        else if (!housing.Cells.ContainsKey(new(after.Cell)))
            problems.Add(row, "cell", after.Cell, "The site has no such cell.",
                "The id of a cell, as the export has it.");
    }

    // Everybody is judged in the state the whole file ends in, as a move of many is.
    private ImmutableArray<PersonAct> JudgeHousing()
    {
        var good = acts.Where(act => !problems.Has(act.Row)).ToList();
        var people = housing.People.SetItems(good.Select(act => KeyValuePair.Create(
            act.Id, new HousedPerson(act.Id, act.After.Name, act.After.Particulars))));
        var before = new HousingPicture(housing);
        var changed = new HousingPicture(housing with { People = people });
        var placed = good.Where(act => act.Places).ToList();
        var reader = HousingReader.Of(actor, Tongue.English);
        List<Home> legs = [.. placed.Select(act => new Home(act.Id, new(act.After.Cell)))];
        foreach (var (act, facts) in placed.Zip(changed.FactsOf(legs)))
        {
            foreach (var one in AllocationRules.Judge(facts, reader).Objections
                .Where(one => one.Outcome > AllocationOutcome.Noted))
                problems.Add(act.Row, "cell", act.After.Cell, $"{one.Rule}: {one.Because}", one.WouldChange);
        }
        var standing = new StandingNotes(before, changed.After(legs), reader);
        return
        [
            .. good.Where(act => !problems.Has(act.Row)).Select(act => act.Effect is ImportEffect.Changed && !act.Places
                ? act with { Note = standing.Of(act.Id) } : act),
        ];
    }
}
