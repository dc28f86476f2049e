using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Quotas;

/// <summary>Whether somebody may have one, on a day.</summary>
/// <param name="Person">Who.</param>
/// <param name="Kind">What.</param>
/// <param name="On">The day on which it would be given, by the facility's calendar.</param>
/// <param name="Key">Names the use; a reservation under the same key again gets the first answer. 1 to
/// <see cref="KeyLengthMax"/> characters; empty for a mere question.</param>
[GenerateSerializer, Immutable, Alias("facility.quota-ask")]
public sealed record QuotaAsk(
    [property: Id(0)] PersonId Person, [property: Id(1)] QuotaKind Kind, [property: Id(2)] DateOnly On,
    [property: Id(3)] string Key)
{
    /// <summary>Longest key, in characters.</summary>
    public const int KeyLengthMax = 100;

    /// <summary>How many pieces (always 1), or how many tenge.</summary>
    [Id(4)] public decimal Amount { get; init; } = 1;

    /// <summary>A short visit instead of a long one, as the prisoner asked in writing.</summary>
    [Id(5)] public bool Swap { get; init; }

    /// <summary>In which language the answer is said.</summary>
    [Id(6)] public Tongue Tongue { get; init; }

    /// <summary>Whether the room that asks had it decided in writing: where no figure is set, that is the head's
    /// decision, and nothing is refused.</summary>
    [Id(7)] public bool IsDecided { get; init; }
}

/// <summary>The answer, with its arithmetic in words.</summary>
/// <param name="Verdict">What stands against it.</param>
/// <param name="Source">To what it is charged; nothing when refused.</param>
/// <param name="Next">The first day from the asked one on when the ordinary number allows it, by what is known now;
/// null when no day does.</param>
/// <param name="Lines">How that comes about, a sentence a line.</param>
[GenerateSerializer, Immutable, Alias("facility.quota-answer")]
public sealed record QuotaAnswer(
    [property: Id(0)] Verdict Verdict, [property: Id(1)] QuotaSource Source, [property: Id(2)] DateOnly? Next,
    [property: Id(3)] ImmutableArray<string> Lines)
{
    /// <summary>The profile that decided.</summary>
    [Id(4)] public string Profile { get; init; } = "";

    /// <summary>The number of the newest line of the person's ledger that was looked at; 0 for none.</summary>
    [Id(5)] public int Version { get; init; }

    /// <summary>The number of the line that was written; 0 for a mere question.</summary>
    [Id(6)] public int Entry { get; init; }
}
