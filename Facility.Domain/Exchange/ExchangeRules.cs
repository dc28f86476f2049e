using System.Collections.Immutable;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Exchange;

/// <summary>When a file is taken in, and when that is undone.</summary>
public static class ExchangeRules
{
    /// <summary>What taking a file in must satisfy.</summary>
    public static ImmutableArray<Rule<TakeInFacts>> TakeIn { get; } =
    [
        new("EXCH-01", "A file is taken in whole or not at all.", "bad input does nothing by halves",
            facts => facts.Problems == 0 ? null : new(
                $"There are {facts.Problems} problems in the file.", "Put every one right and look again.")),

        new("EXCH-02", "What is taken in is the file that was shown.", "an order means what it says",
            facts => facts.Digest == facts.DigestShown ? null : new(
                "This is not the file that was shown.", "Look at what this one would do first.")),

        new("EXCH-03", "What is done is what was shown.", "an order means what it says",
            facts => facts.Problems > 0 || facts.Digest != facts.DigestShown || facts.Plan == facts.PlanShown ? null
                : new("Something changed since: the file would do something else now.", "Look again.")),

        new("EXCH-04", "A file that is taken in changes something.", "no entry without an act",
            facts => facts.Problems > 0 || facts.Effects > 0 ? null : new(
                "Everything in the file stands so already.", "Nothing needs doing.")),
    ];

    /// <summary>What undoing must satisfy.</summary>
    public static ImmutableArray<Rule<UndoFacts>> Undo { get; } =
    [
        new("EXCH-05", "Only a file that was taken in, and not undone, is undone.", "an order means what it says",
            facts => facts.Stands ? null : new("No such file stands.", "Look at the list again.")),

        new("EXCH-06", "Nothing is undone that something later rests on.", "decision D4: what was decided stays",
            facts => facts.RestsOn.IsEmpty ? null : new(
                $"Later changes rest on it: {string.Join("; ", facts.RestsOn)}.",
                "Take the later changes back first, or put single people right by hand.")),
    ];

    /// <summary>Judges taking in. Refusals: EXCH-01 to EXCH-04.</summary>
    public static Verdict JudgeTakeIn(TakeInFacts facts) => TakeIn.Judge(facts);

    /// <summary>Judges undoing. Refusals: EXCH-05, EXCH-06.</summary>
    public static Verdict JudgeUndo(UndoFacts facts) => Undo.Judge(facts);
}

/// <summary>What is looked at before a file is taken in.</summary>
/// <param name="Problems">How many problems there are in it.</param>
/// <param name="Effects">How many rows would change something.</param>
/// <param name="Digest">Its digest.</param>
/// <param name="DigestShown">The digest that the order quotes.</param>
/// <param name="Plan">Digest of what it would do now.</param>
/// <param name="PlanShown">The one that the order quotes.</param>
public sealed record TakeInFacts(
    int Problems, int Effects, string Digest, string DigestShown, string Plan, string PlanShown);

/// <summary>What is looked at before a file is undone.</summary>
/// <param name="Stands">Whether it was taken in and not undone.</param>
/// <param name="RestsOn">Who, and what of them changed later.</param>
public sealed record UndoFacts(bool Stands, ImmutableArray<string> RestsOn);
