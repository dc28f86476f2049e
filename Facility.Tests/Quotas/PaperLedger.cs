using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Quotas;
using Facility.Domain.Policy;
using Facility.Domain.Quotas;

namespace Facility.Tests.Quotas;

/// <summary>A ledger on paper: the rules and the fold, without a silo.</summary>
internal sealed class PaperLedger(QuotaPerson person)
{
    public static readonly PersonId Somebody = new("p-1");

    private readonly List<QuotaEntry> lines = [];

    public PaperLedger(InstitutionType institution, Conditions conditions) : this(Convict(institution, conditions))
    {
    }

    public QuotaPerson Person { get; set; } = person;

    public PolicyBook Policy { get; init; } = PolicyBook.Current;

    public Tongue Tongue { get; init; }

    public IReadOnlyList<QuotaEntry> Lines => lines;

    public QuotaBook Book => QuotaBook.Of(lines);

    public static QuotaPerson Convict(InstitutionType institution, Conditions conditions) => new()
    {
        IsHeld = true, Institution = institution, Status = LegalStatus.Convicted, Conditions = conditions,
    };

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    public QuotaDecision Ask(QuotaKind kind, string on, decimal amount = 1, bool swap = false) => QuotaJudge.Decide(new(
        new(Somebody, kind, Day(on), $"k-{lines.Count + 1}") { Amount = amount, Swap = swap, Tongue = Tongue },
        Person, Book, Policy));

    /// <summary>Takes one and says to what it was charged, or by which rules it was refused.</summary>
    public string Take(QuotaKind kind, string on, decimal amount = 1, bool swap = false)
    {
        var decision = Ask(kind, on, amount, swap);
        lines.Add(decision.Entry("officer", Day(on)));
        return decision.Verdict.IsAllowed ? decision.Source.ToString() : decision.Verdict.Rules;
    }

    /// <summary>Takes one on each day.</summary>
    public string Take(QuotaKind kind, string[] days) => string.Join(' ', days.Select(day => Take(kind, day)));

    public string Next(QuotaKind kind, string on) => $"{Ask(kind, on).Next:yyyy-MM-dd}";

    public int Add(QuotaAct act, QuotaKind kind, string on, decimal amount = 1, int refers = 0)
    {
        lines.Add(new(Book.Version + 1, act, kind, Day(on))
        {
            Key = $"k-{lines.Count + 1}", Amount = amount, Refers = refers, By = "officer", Written = Day(on),
            Source = act is QuotaAct.Opened ? QuotaSource.Ordinary : QuotaSource.None,
        });
        return lines[^1].Number;
    }

    public void GiveBack(int line) => Add(QuotaAct.GivenBack, Book.Line(line)!.Kind, "2026-01-01", 1, line);
}
