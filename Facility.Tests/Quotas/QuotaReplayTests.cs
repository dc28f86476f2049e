using Facility.Contracts.Allocation;
using Facility.Contracts.People;
using Facility.Contracts.Quotas;
using Facility.Domain.Policy;
using Facility.Domain.Quotas;

namespace Facility.Tests.Quotas;

/// <summary>Decisions made again under other figures.</summary>
public sealed class QuotaReplayTests
{
    private static readonly PolicyBook Of2021 = PolicyBook.Current.Under("kz-2021")!;

    [Fact]
    public void Under_the_figures_that_decided_nothing_differs() =>
        Assert.Empty(QuotaReplay.Of(Life().Lines, PolicyBook.Current));

    [Fact]
    public void Under_others_it_is_said_which_decisions_would_have_been_others_and_how()
    {
        var differ = QuotaReplay.Of(Life().Lines, Of2021);
        Assert.Equal(
            ["LongVisit Ordinary/ -> None/QUOT-05", "ShortVisit None/QUOT-07 -> Ordinary/"],
            differ.Select(one => $"{one.Line.Kind} {one.Line.Source}/{one.Line.Rules} -> "
                + $"{one.Again.Source}/{one.Again.Verdict.Rules}"));
    }

    [Fact]
    public void A_swap_is_made_again_as_a_swap()
    {
        var ledger = new PaperLedger(InstitutionType.Medium, Conditions.Ordinary);
        ledger.Take(QuotaKind.ShortVisit, "2026-05-03", swap: true);
        Assert.Empty(QuotaReplay.Of(ledger.Lines, PolicyBook.Current));
        Assert.Empty(QuotaReplay.Of(ledger.Lines, Of2021));
    }

    [Fact]
    public void What_changes_between_two_profiles_is_named_by_group_conditions_and_kind()
    {
        var day = new DateOnly(2026, 6, 1);
        var changes = PolicyDiff.Of(Of2021.On(day), PolicyBook.Current.Under("kz-2025")!.On(day));
        Assert.Contains(changes, one => one is
            { For: "life", In: "ordinary", What: "LongVisit", Was: "none", Becomes: "1" });
        Assert.Contains(changes, one => one is
            { For: "emergency", In: "preferential", What: "ShortVisit", Was: "unlimited", Becomes: "not set" });
        Assert.Contains(changes, one => one is
            { For: "", What: "call.decision-working-days", Was: "not set", Becomes: "5" });
        Assert.DoesNotContain(changes, one => one.For is "medium" or "full" or "minimum" || one.What == "mrp");
    }

    // For life, in the emergency institution, ordinary conditions: 4 short a year before October 2025, 3 since.
    private static PaperLedger Life()
    {
        var life = new PaperLedger(PaperLedger.Convict(InstitutionType.Emergency, Conditions.Ordinary) with
        {
            Sentence = SentenceClass.Life,
        });
        Assert.Equal("Ordinary", life.Take(QuotaKind.LongVisit, "2026-01-10"));
        Assert.Equal("Ordinary", life.Take(QuotaKind.ShortVisit, "2026-01-10"));
        Assert.Equal("QUOT-07", life.Take(QuotaKind.ShortVisit, "2026-04-20"));
        Assert.Equal("Ordinary", life.Take(QuotaKind.ShortVisit, "2026-05-10"));
        return life;
    }
}
