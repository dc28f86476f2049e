using CsCheck;
using Facility.Contracts.Allocation;
using Facility.Contracts.People;
using Facility.Contracts.Quotas;
using Facility.Domain.Policy;
using Facility.Domain.Quotas;

namespace Facility.Tests.Quotas;

/// <summary>Whatever is asked for, given, given back and rewarded, in whatever order.</summary>
public sealed class QuotaArithmeticTests(ITestOutputHelper output)
{
    private static readonly QuotaKind[] Kinds =
        [QuotaKind.ShortVisit, QuotaKind.LongVisit, QuotaKind.Parcel, QuotaKind.SmallPost, QuotaKind.Spending];

    private static readonly Gen<(int Kind, int Day, int Act)[]> Lives =
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 900], Gen.Int[0, 9]).Array[1, 60];

    [Fact]
    public void Lines_come_to_the_same_in_any_order_and_however_often_they_are_delivered() => Lives.Sample(
        life =>
        {
            var lines = Live(life).Lines;
            var mixed = lines.Concat(lines).OrderBy(line => (line.Number * 7919) % 31).ToList();
            return Say(QuotaBook.Of(lines)) == Say(QuotaBook.Of(mixed));
        },
        writeLine: output.WriteLine, iter: 400);

    [Fact]
    public void Nothing_is_overdrawn_beyond_what_was_rewarded_or_overridden() => Lives.Sample(
        life => Troubles(Live(life)) == "", writeLine: output.WriteLine, iter: 400);

    [Fact]
    public void Every_use_has_an_earlier_line_that_took_it_and_every_credit_has_something_left_or_nothing() =>
        Lives.Sample(
            life => Live(life).Book is var book
                && book.Credits.All(credit => credit.Left >= 0)
                && book.Uses.All(
                    use => use.Credit == 0 || (use.Credit < use.Number && book.Line(use.Credit) is not null)),
            writeLine: output.WriteLine, iter: 200);

    private static PaperLedger Live((int Kind, int Day, int Act)[] life)
    {
        var ledger = new PaperLedger(InstitutionType.Medium, Conditions.Ordinary);
        foreach (var (kind, day, act) in life) Step(ledger, Kinds[kind], new DateOnly(2025, 1, 1).AddDays(day), act);
        return ledger;
    }

    private static void Step(PaperLedger ledger, QuotaKind kind, DateOnly on, int act)
    {
        var day = $"{on:yyyy-MM-dd}";
        var amount = kind is QuotaKind.Spending ? 5000 : 1;
        var last = ledger.Book.Uses.LastOrDefault();
        switch (act)
        {
            case 0 when last is not null:
                ledger.GiveBack(last.Number);
                break;
            case 1 when last is { IsGiven: false }:
                ledger.Add(QuotaAct.Settled, last.Kind, $"{last.On:yyyy-MM-dd}", last.Amount, last.Number);
                break;
            case 2 when kind is not (QuotaKind.Parcel or QuotaKind.SmallPost):
                ledger.Add(QuotaAct.Rewarded, kind, day, amount);
                break;
            case 3:
                ledger.Person = ledger.Person with { Degree = (on.Day % 7) - 3 };
                break;
            default:
                ledger.Take(kind, day, amount);
                break;
        }
    }

    // Counted anew, by other means than the rules use.
    private static string Troubles(PaperLedger ledger)
    {
        var book = ledger.Book;
        var near = from kind in new[] { QuotaKind.ShortVisit, QuotaKind.LongVisit }
                   let days = book.Uses.Where(use => use.Kind == kind && use.Source is QuotaSource.Ordinary)
                       .Select(use => use.On).Order().ToList()
                   from pair in days.Zip(days.Skip(1))
                   where pair.First.AddMonths(kind is QuotaKind.ShortVisit ? 2 : 6) > pair.Second
                   select $"{kind} {pair}";
        var many = from kind in new[] { QuotaKind.Parcel, QuotaKind.SmallPost }
                   let days = book.Uses.Where(use => use.Kind == kind).Select(use => use.On).ToList()
                   from end in days
                   where days.Count(day => day <= end && day.AddMonths(12) > end) > 6
                   select $"{kind} on {end}";
        var degree = book.Uses.Where(use => use.Source is QuotaSource.Degree).Select(use => use.On).ToList();
        return string.Join("; ", [
            .. near, .. many,
            .. degree.Where(end => degree.Count(day => day <= end && day.AddMonths(12) > end) > 4)
                .Select(end => $"{end}"),
        ]);
    }

    private static string Say(QuotaBook book) =>
        $"{book.Version} {string.Join(',', book.Uses)} {string.Join(',', book.Credits)}";
}
