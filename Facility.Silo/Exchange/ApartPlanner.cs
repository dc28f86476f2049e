using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Exchange;
using Facility.Contracts.Ids;
using Facility.Domain.Allocation;
using Facility.Silo.Exchange.Reading;
using Facility.Silo.Housing;
using Facility.Silo.Persistence.Rows;

namespace Facility.Silo.Exchange;

/// <summary>What a sheet of orders to keep apart would do, judged by the rules that such orders have.</summary>
internal sealed class ApartPlanner(
    Actor actor, HousingPlan housing, PeopleKnown known, IReadOnlyDictionary<(string, string), KeepApartRow> live)
{
    private readonly ImmutableArray<ApartAct>.Builder acts = ImmutableArray.CreateBuilder<ApartAct>();
    private readonly HashSet<(string, string)> seen = [];
    private ImportProblems problems = new([]);

    /// <summary>Plans it.</summary>
    public ImportPlan Plan(ImportFile file)
    {
        var table = SheetReader.Read(file.Octets, ApartColumns.All);
        problems = new(table.Problems);
        var head = new SheetHead(
            table, ApartColumns.All,
            [ApartColumns.One, ApartColumns.Other, ApartColumns.Level, ApartColumns.Ground, ApartColumns.ReviewOn],
            problems);
        foreach (var row in table.Rows) Take(head, row);
        return ImportPlan.Of(file, table, problems, [], WithNotes());
    }

    private void Take(SheetHead head, SheetRow row)
    {
        var before = problems.Count;
        var one = Person(head, row, ApartColumns.One);
        var other = Person(head, row, ApartColumns.Other);
        var level = EnumWords<KeepApartLevel>.ReadOne(head.Of(row, ApartColumns.Level));
        if (level is null or 0)
            problems.Add(row.Number, ApartColumns.Level, head.Of(row, ApartColumns.Level), "The level cannot be read.",
                $"One of {EnumWords<KeepApartLevel>.All}.");
        var endangered = head.Of(row, ApartColumns.Endangered);
        if (endangered.Length > 0 && !Identifier.IsValid(endangered))
            problems.Add(row.Number, ApartColumns.Endangered, endangered, "This is no id.",
                "One of the two, or empty.");
        if (!SheetDays.TryRead(head.Of(row, ApartColumns.ReviewOn), out var review) || review is null)
            problems.Add(row.Number, ApartColumns.ReviewOn, head.Of(row, ApartColumns.ReviewOn),
                "The day cannot be read.", $"Write {SheetDays.Right}.");
        if (problems.Count > before) return;

        Judge(row.Number, new(
            new("import"), one!.Value, other!.Value, level!.Value,
            endangered.Length > 0 ? new PersonId(endangered) : null, head.Of(row, ApartColumns.Ground), review!.Value));
    }

    private void Judge(int row, KeepApartOrder order)
    {
        var pair = KeepApartStore.Pair(order.One, order.Other);
        if (!seen.Add(pair))
            problems.Add(row, ApartColumns.One, order.One.Value, "These two stand in an earlier row.",
                "One row a pair.");
        var same = live.GetValueOrDefault(pair);
        if (same is not null && (same.Level != order.Level || same.Endangered != (order.Endangered?.Value ?? "")
            || same.Ground != order.Ground)) same = null;
        var verdict = same is null
            ? KeepApartOrderRules.JudgeOpen(new(
                order, known.Held.ContainsKey(pair.One) && known.Held.ContainsKey(pair.Other),
                live.GetValueOrDefault(pair)?.Id ?? "", housing.House.Today))
            : same.ReviewOn == order.ReviewOn ? Contracts.Verdicts.Verdict.Allowed
            : KeepApartOrderRules.JudgeChange(new(IsOpen: true, order.ReviewOn, "", housing.House.Today));
        foreach (var refusal in verdict.Refusals)
            problems.Add(row, ApartColumns.Of(refusal.Rule), "", $"{refusal.Rule}: {refusal.Because}",
                refusal.WouldChange);
        if (problems.Has(row)) return;

        acts.Add(new(
            row, order, same?.Id ?? "",
            same is null ? ImportEffect.New
                : same.ReviewOn == order.ReviewOn ? ImportEffect.Unchanged : ImportEffect.Changed,
            $"{known.Names[order.One.Value]}, {known.Names[order.Other.Value]}", ""));
    }

    private PersonId? Person(SheetHead head, SheetRow row, string column)
    {
        var text = head.Of(row, column);
        if (Identifier.IsValid(text)) return new(text);
        problems.Add(row.Number, column, text, "This is no id of a person.", "Find it under People.");
        return null;
    }

    private ImmutableArray<ApartAct> WithNotes()
    {
        var pairs = acts.Where(act => act.Effect is ImportEffect.New).Select(act => new ApartPair(
            $"row {act.Row}", act.Order.One, act.Order.Other, act.Order.Level));
        var notes = new StandingNotes(
            new(housing), new(housing with { Apart = [.. housing.Apart, .. pairs] }),
            HousingReader.Of(actor, Tongue.English));
        return
        [
            .. acts.Select(act => act.Effect is ImportEffect.New
                ? act with { Note = NoteOf(notes, act.Order.One, act.Order.Other) } : act),
        ];
    }

    private static string NoteOf(StandingNotes notes, PersonId one, PersonId other) => string.Join(
        ' ', $"{notes.Of(one)} {notes.Of(other)}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct());
}
