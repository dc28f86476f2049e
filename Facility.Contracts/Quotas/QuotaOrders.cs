using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Quotas;

/// <summary>What somebody used before this ledger knew them: elsewhere, or before the facility kept one.</summary>
/// <param name="Order">Given by the caller: the same one again acts once.</param>
/// <param name="Person">Who.</param>
/// <param name="Kind">What.</param>
/// <param name="On">When; of a visit, the last one is enough.</param>
/// <param name="Amount">How many on that day, 1 to 100; of money, tenge.</param>
/// <param name="Paper">Where that stands, 1 to <see cref="QuotaLimits.WordsMax"/> characters.</param>
[GenerateSerializer, Immutable, Alias("facility.open-quota")]
public sealed record OpenQuota(
    [property: Id(0)] OrderId Order, [property: Id(1)] PersonId Person, [property: Id(2)] QuotaKind Kind,
    [property: Id(3)] DateOnly On, [property: Id(4)] decimal Amount, [property: Id(5)] string Paper);

/// <summary>A reward: more visits, or more money to spend.</summary>
/// <param name="Order">Given by the caller: the same one again acts once.</param>
/// <param name="Person">Who.</param>
/// <param name="Kind">Visits or spending.</param>
/// <param name="Amount">How many, 1 to 10; of money, tenge.</param>
/// <param name="Paper">On what order, 1 to <see cref="QuotaLimits.WordsMax"/> characters.</param>
[GenerateSerializer, Immutable, Alias("facility.reward-quota")]
public sealed record RewardQuota(
    [property: Id(0)] OrderId Order, [property: Id(1)] PersonId Person, [property: Id(2)] QuotaKind Kind,
    [property: Id(3)] decimal Amount, [property: Id(4)] string Paper);

/// <summary>The head's word on a case for which no figure is set.</summary>
/// <param name="Order">Given by the caller: the same one again acts once.</param>
/// <param name="Person">Who.</param>
/// <param name="Kind">What.</param>
/// <param name="Allows">One more, or not this one.</param>
/// <param name="Words">Why, 1 to <see cref="QuotaLimits.WordsMax"/> characters.</param>
[GenerateSerializer, Immutable, Alias("facility.decide-quota")]
public sealed record DecideQuota(
    [property: Id(0)] OrderId Order, [property: Id(1)] PersonId Person, [property: Id(2)] QuotaKind Kind,
    [property: Id(3)] bool Allows, [property: Id(4)] string Words);

/// <summary>One beyond the figures; nothing is given by it before a second person says yes.</summary>
/// <param name="Order">Given by the caller: the same one again acts once.</param>
/// <param name="Person">Who.</param>
/// <param name="Kind">What; not money.</param>
/// <param name="Words">Why, 1 to <see cref="QuotaLimits.WordsMax"/> characters.</param>
[GenerateSerializer, Immutable, Alias("facility.override-quota")]
public sealed record OverrideQuota(
    [property: Id(0)] OrderId Order, [property: Id(1)] PersonId Person, [property: Id(2)] QuotaKind Kind,
    [property: Id(3)] string Words);

/// <summary>The second person's yes.</summary>
/// <param name="Order">Given by the caller: the same one again acts once.</param>
/// <param name="Person">Whose ledger.</param>
/// <param name="Entry">The number of the line that asks.</param>
[GenerateSerializer, Immutable, Alias("facility.confirm-quota-override")]
public sealed record ConfirmQuotaOverride(
    [property: Id(0)] OrderId Order, [property: Id(1)] PersonId Person, [property: Id(2)] int Entry);

/// <summary>A line that was wrong counts no more; it stays in the ledger.</summary>
/// <param name="Order">Given by the caller: the same one again acts once.</param>
/// <param name="Person">Whose ledger.</param>
/// <param name="Entry">The number of the line.</param>
/// <param name="Words">Why, 1 to <see cref="QuotaLimits.WordsMax"/> characters.</param>
[GenerateSerializer, Immutable, Alias("facility.take-back-quota")]
public sealed record TakeBackQuota(
    [property: Id(0)] OrderId Order, [property: Id(1)] PersonId Person, [property: Id(2)] int Entry,
    [property: Id(3)] string Words);

/// <summary>A fact of a person that begins on a day.</summary>
/// <param name="Order">Given by the caller: the same one again acts once.</param>
/// <param name="Person">Who.</param>
/// <param name="Fact">What of them.</param>
/// <param name="Value">The number of the conditions or of the type; a degree from −3 to +3.</param>
/// <param name="Since">From which day on; not in the future.</param>
/// <param name="Paper">On what order, 1 to <see cref="QuotaLimits.WordsMax"/> characters.</param>
[GenerateSerializer, Immutable, Alias("facility.set-dated-fact")]
public sealed record SetDatedFact(
    [property: Id(0)] OrderId Order, [property: Id(1)] PersonId Person, [property: Id(2)] DatedFact Fact,
    [property: Id(3)] int Value, [property: Id(4)] DateOnly Since, [property: Id(5)] string Paper);

/// <summary>Lengths and numbers of orders about quotas.</summary>
public static class QuotaLimits
{
    /// <summary>Longest text of a reason or paper, in characters.</summary>
    public const int WordsMax = 500;

    /// <summary>Most pieces of one opening line.</summary>
    public const int OpenedMax = 100;

    /// <summary>Most visits of one reward.</summary>
    public const int RewardMax = 10;

    /// <summary>Most tenge of one line.</summary>
    public const int TengeMax = 100_000_000;
}
