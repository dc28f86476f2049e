using System.Collections.Immutable;
using Facility.Contracts.Quotas;

namespace Facility.Domain.Quotas;

/// <summary>What a ledger comes to: the fold of its lines, whatever order they come in and how often.</summary>
public sealed class QuotaBook
{
    private readonly ImmutableSortedDictionary<int, QuotaEntry> lines;
    private readonly ImmutableHashSet<int> givenBack;
    private readonly ILookup<int, QuotaEntry> settlements;

    private QuotaBook(ImmutableSortedDictionary<int, QuotaEntry> lines, int newest = 0)
    {
        this.lines = lines;
        Version = Math.Max(newest, lines.IsEmpty ? 0 : lines.Keys.Last());
        givenBack = [.. lines.Values.Where(one => one.Act is QuotaAct.GivenBack).Select(one => one.Refers)];
        settlements = lines.Values.Where(one => one.Act is QuotaAct.Settled).ToLookup(one => one.Refers);
        Uses = [.. lines.Values.Where(IsUse).Select(UseOf)];
        Credits = [.. lines.Values.Where(IsCredit).Select(one => new QuotaCredit(
            one.Number, one.Kind, SourceOf(one.Act), one.On, one.Amount,
            Uses.Count(use => use.Credit == one.Number)))];
    }

    /// <summary>A ledger without a line.</summary>
    public static QuotaBook Empty { get; } = Of([]);

    /// <summary>The number of the newest line; 0 for none.</summary>
    public int Version { get; }

    /// <summary>All that counts, promised or given.</summary>
    public ImmutableArray<QuotaUse> Uses { get; }

    /// <summary>Rewards, decisions and overrides that count.</summary>
    public ImmutableArray<QuotaCredit> Credits { get; }

    /// <summary>Lines that decided something, the oldest first.</summary>
    public IEnumerable<QuotaEntry> Decisions => lines.Values.Where(one => one.Facts.Length > 0);

    /// <summary>Folds lines.</summary>
    /// <param name="entries">The lines, in any order; refusals may be left out.</param>
    /// <param name="newest">The number of the newest line, where lines are left out.</param>
    public static QuotaBook Of(IEnumerable<QuotaEntry> entries, int newest = 0) => new(
        entries.DistinctBy(one => one.Number).ToImmutableSortedDictionary(one => one.Number, one => one), newest);

    /// <summary>The ledger as it stood before a line.</summary>
    public QuotaBook Before(int number) =>
        new(lines.Where(one => one.Key < number).ToImmutableSortedDictionary());

    /// <summary>The ledger as if a key had reserved nothing: what it would leave, were that given back.</summary>
    public QuotaBook Without(string key) => LineOf(key) is { } line
        ? new(lines.Remove(line.Number)) : this;

    /// <summary>A line; null for none of that number.</summary>
    public QuotaEntry? Line(int number) => lines.GetValueOrDefault(number);

    /// <summary>The line that a key wrote.</summary>
    public QuotaEntry? LineOf(string key) => lines.Values.FirstOrDefault(one => one.Key == key);

    /// <summary>Whether a line counts no more.</summary>
    public bool IsGivenBack(int number) => givenBack.Contains(number);

    /// <summary>Whether what a line promised was given.</summary>
    public bool IsSettled(int number) => settlements.Contains(number);

    /// <summary>Whether a request for an override had its second yes.</summary>
    public bool IsConfirmed(int number) =>
        lines.Values.Any(one => one.Act is QuotaAct.Overridden && one.Refers == number);

    /// <summary>The days of what is charged to the number of a kind.</summary>
    public ImmutableArray<DateOnly> Taken(QuotaKind kind) =>
    [
        .. Uses.Where(use => use.Kind == kind && use.Source is QuotaSource.Ordinary or QuotaSource.Swap)
            .SelectMany(use => Enumerable.Repeat(use.On, (int)use.Amount)).Order(),
    ];

    /// <summary>The oldest credit with something left; an override last.</summary>
    public QuotaCredit? CreditFor(QuotaKind kind) => Credits
        .Where(one => one.Kind == kind && one.Left > 0)
        .OrderBy(one => one.Source).ThenBy(one => one.Number).FirstOrDefault();

    /// <summary>How much is left of the credits of a kind and source.</summary>
    public decimal Left(QuotaKind kind, QuotaSource source) =>
        Credits.Where(one => one.Kind == kind && one.Source == source).Sum(one => one.Left);

    private bool IsUse(QuotaEntry one) =>
        one.Act is QuotaAct.Opened or QuotaAct.Reserved && !givenBack.Contains(one.Number);

    private bool IsCredit(QuotaEntry one) =>
        one.Act is QuotaAct.Rewarded or QuotaAct.Decided or QuotaAct.Overridden && one.Amount > 0
        && !givenBack.Contains(one.Number);

    private QuotaUse UseOf(QuotaEntry one)
    {
        var given = settlements[one.Number].OrderBy(line => line.Number).FirstOrDefault();
        return new(
            one.Number, one.Kind, one.Source, (given ?? one).On, (given ?? one).Amount,
            one.Act is QuotaAct.Opened || given is not null, one.Refers);
    }

    private static QuotaSource SourceOf(QuotaAct act) => act switch
    {
        QuotaAct.Rewarded => QuotaSource.Reward,
        QuotaAct.Decided => QuotaSource.Decision,
        _ => QuotaSource.Override,
    };
}

/// <summary>One that counts.</summary>
/// <param name="Number">The line that took it.</param>
/// <param name="Kind">Of what.</param>
/// <param name="Source">To what it is charged.</param>
/// <param name="On">The day it was given, or is promised for.</param>
/// <param name="Amount">Pieces, or tenge.</param>
/// <param name="IsGiven">Whether it was given.</param>
/// <param name="Credit">The line of its credit; 0 for none.</param>
public sealed record QuotaUse(
    int Number, QuotaKind Kind, QuotaSource Source, DateOnly On, decimal Amount, bool IsGiven, int Credit);

/// <summary>Something granted beyond the number.</summary>
/// <param name="Number">Its line.</param>
/// <param name="Kind">Of what.</param>
/// <param name="Source">Of what sort.</param>
/// <param name="On">Since when.</param>
/// <param name="Amount">How much.</param>
/// <param name="Used">How many uses are charged to it.</param>
public sealed record QuotaCredit(
    int Number, QuotaKind Kind, QuotaSource Source, DateOnly On, decimal Amount, int Used)
{
    /// <summary>How much is left.</summary>
    public decimal Left => Amount - Used;
}
