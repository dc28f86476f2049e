using Facility.Contracts.Allocation;
using Facility.Contracts.Isolation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Quotas;
using Facility.Contracts.Verdicts;
using Facility.Domain.Policy;
using Facility.Domain.Quotas;

namespace Facility.Tests.Domain;

/// <summary>Quotas: a medium-security prisoner in ordinary conditions.</summary>
internal static partial class RuleCases
{
    // Properties, since fields of another part may be set later.
    private static DateOnly QuotaDay => new(2026, 5, 3);

    public static QuotaFacts QuotaAsked => new(
        new(new("p-1"), QuotaKind.ShortVisit, QuotaDay, "v-1"),
        new()
        {
            IsHeld = true, Institution = InstitutionType.Medium, Status = LegalStatus.Convicted,
            Conditions = Conditions.Ordinary,
        },
        QuotaBook.Empty, PolicyBook.Current);

    public static QuotaBook QuotaKept => QuotaBook.Of(
    [
        new(1, QuotaAct.Reserved, QuotaKind.ShortVisit, QuotaDay) { Source = QuotaSource.Ordinary, Key = "v-1" },
        new(2, QuotaAct.Rewarded, QuotaKind.ShortVisit, QuotaDay),
        new(3, QuotaAct.Reserved, QuotaKind.ShortVisit, QuotaDay)
        {
            Source = QuotaSource.Reward, Refers = 2, Key = "v-2",
        },
        new(4, QuotaAct.OverrideAsked, QuotaKind.ShortVisit, QuotaDay) { By = "a-super" },
        new(5, QuotaAct.Refused, QuotaKind.LongVisit, QuotaDay),
    ]);

    public static OpenQuota QuotaOpened =>
        new(new("o-1"), new("p-1"), QuotaKind.Parcel, QuotaDay, 2, "card of the other institution");

    public static RewardQuota QuotaRewarded => new(new("o-2"), new("p-1"), QuotaKind.LongVisit, 1, "order 7");

    public static SetDatedFact QuotaFact =>
        new(new("o-3"), new("p-1"), DatedFact.Conduct, 3, QuotaDay, "order 8");

    public static DecideQuota QuotaDecided => new(new("o-4"), new("p-1"), QuotaKind.Parcel, true, "one may come");

    public static OverrideQuota QuotaOverridden => new(new("o-5"), new("p-1"), QuotaKind.LongVisit, "a funeral");

    public static TakeBackQuota QuotaTakenBack => new(new("o-6"), new("p-1"), 1, "written by mistake");

    private static readonly Dictionary<string, Func<Verdict>> Quotas = new()
    {
        ["QUOT-01"] = () => QuotaRules.JudgeBars(
            QuotaAsked with { Person = QuotaAsked.Person with { IsHeld = false } }),
        ["QUOT-02"] = () => QuotaRules.JudgeBars(QuotaAsked with { Ask = QuotaAsked.Ask with { Amount = 2 } }),
        ["QUOT-03"] = () => QuotaRules.JudgeBars(
            QuotaAsked with { Person = QuotaAsked.Person with { QuarantineUntil = QuotaDay } }),
        ["QUOT-04"] = () => QuotaRules.JudgeBars(QuotaAsked with
        {
            Person = QuotaAsked.Person with
            {
                Isolation = IsolationKind.Disciplinary, IsolatedUntil = QuotaDay.AddDays(5),
            },
        }),
        ["QUOT-05"] = () => QuotaRules.JudgeNumber(QuotaAsked with
        {
            Ask = QuotaAsked.Ask with { Kind = QuotaKind.LongVisit },
            Person = QuotaAsked.Person with { Conditions = Conditions.Strict },
        }),
        ["QUOT-06"] = () => QuotaRules.JudgeNumber(
            QuotaAsked with { Person = QuotaAsked.Person with { Conditions = Conditions.Unset } }),
        ["QUOT-07"] = () => QuotaRules.JudgeNumber(QuotaAsked with { Book = QuotaKept }),
        ["QUOT-08"] = () => QuotaRules.JudgeNumber(QuotaAsked with
        {
            Ask = QuotaAsked.Ask with { Kind = QuotaKind.Parcel },
            Book = QuotaBook.Of([new(1, QuotaAct.Opened, QuotaKind.Parcel, QuotaDay)
            {
                Source = QuotaSource.Ordinary, Amount = 6,
            }]),
        }),
        ["QUOT-09"] = () => QuotaRules.JudgeNumber(
            QuotaAsked with { Ask = QuotaAsked.Ask with { Kind = QuotaKind.Spending, Amount = 1_000_000 } }),
        ["QUOT-11"] = () => QuotaActRules.JudgeLine(new(QuotaKept, 5, Settles: false)),
        ["QUOT-12"] = () => QuotaActRules.JudgeLine(new(QuotaKept, 2, Settles: false)),
        ["QUOT-13"] = () => QuotaActRules.JudgeOpen(QuotaOpened with { On = QuotaDay.AddDays(1) }, QuotaDay),
        ["QUOT-14"] = () => QuotaActRules.JudgeReward(QuotaRewarded with { Kind = QuotaKind.Parcel }),
        ["QUOT-15"] = () => QuotaActRules.JudgeFact(QuotaFact with { Value = 4 }, QuotaDay),
        ["QUOT-16"] = () => QuotaActRules.JudgeFact(QuotaFact with { Since = QuotaDay.AddDays(1) }, QuotaDay),
        ["QUOT-17"] = () => QuotaActRules.JudgeDecide(QuotaDecided, isUnset: false),
        ["QUOT-18"] = () => QuotaActRules.JudgeOverride(QuotaOverridden with { Kind = QuotaKind.Spending }),
        ["QUOT-19"] = () => QuotaActRules.JudgeConfirm(QuotaKept, 4, new PersonId("a-super")),
        ["QUOT-20"] = () => QuotaActRules.JudgeHeld(isHeld: false),
        ["QUOT-10"] = () => QuotaActRules.JudgeTakeBack(
            new(QuotaKept, 1, Settles: false), QuotaTakenBack with { Words = " " }),
    };
}
