using Facility.Contracts.Allocation;
using Facility.Contracts.People;
using Facility.Contracts.Quotas;
using Facility.Domain.Policy;
using Facility.Domain.Quotas;

namespace Facility.Tests.Quotas;

/// <summary>The arithmetic in three languages.</summary>
public sealed class QuotaWordsTests
{
    [Fact]
    public void Every_text_speaks_every_language_with_the_same_places()
    {
        Assert.All(QuotaWords.Keys, key => Assert.True(QuotaWords.Speaks(key), key));
        Assert.All(EntitlementWords.Groups, group => Assert.Contains($"for-{group}", QuotaWords.Keys));
        Assert.All(Enum.GetNames<Sureness>(), sure => Assert.Contains($"sure-{sure}", QuotaWords.Keys));
        Assert.All(Enum.GetNames<QuotaKind>(), kind => Assert.Contains($"kind-{kind}", QuotaWords.Keys));
        Assert.All(
            Enum.GetNames<QuotaSource>().Where(source => source is not ("None" or "Ordinary")),
            source => Assert.Contains($"charged-{source}", QuotaWords.Keys));
    }

    [Theory]
    [InlineData(
        Tongue.English,
        "Short visits: 6 a year (medium security, ordinary conditions), "
        + "and between two of them lies at least this: 2 months.",
        "Last on 3 May 2026, next from 3 July 2026.")]
    [InlineData(
        Tongue.Russian,
        "Краткосрочные свидания: 6 в год (средняя безопасность, обычные условия), "
        + "между двумя проходит не меньше: 2 мес.",
        "Последнее 3 мая 2026 г., следующее с 3 июля 2026 г.")]
    [InlineData(
        Tongue.Kazakh,
        "Қысқа мерзімді кездесулер: жылына 6 (қауіпсіздігі орташа мекеме, "
        + "әдеттегі жағдайлар), екеуінің арасы кемінде: 2 ай.",
        "Соңғысы 2026 жылғы 3 мамыр, келесісі 2026 жылғы 3 шілде бастап.")]
    public void The_number_the_last_one_and_the_next_day_are_said(Tongue tongue, string may, string last)
    {
        var ledger = new PaperLedger(InstitutionType.Medium, Conditions.Ordinary) { Tongue = tongue };
        ledger.Take(QuotaKind.ShortVisit, "2026-05-03");
        Assert.Equal([may, last], ledger.Ask(QuotaKind.ShortVisit, "2026-06-01").Lines.Take(2));
    }

    [Fact]
    public void Every_kind_for_everybody_is_explained_in_every_language()
    {
        foreach (var tongue in Enum.GetValues<Tongue>())
        foreach (var type in Enum.GetValues<InstitutionType>())
        foreach (var conditions in Enum.GetValues<Conditions>())
        foreach (var kind in Enum.GetValues<QuotaKind>())
        {
            var decision = new PaperLedger(type, conditions) { Tongue = tongue }.Ask(kind, "2026-05-03");
            Assert.NotEmpty(decision.Lines);
            Assert.DoesNotContain(decision.Lines, line => line.Contains('{', StringComparison.Ordinal));
            Assert.All(decision.Verdict.Refusals, refusal => Assert.NotEmpty(refusal.WouldChange));
        }
    }
}
