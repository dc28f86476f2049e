using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Quotas;

/// <summary>What somebody may have of a kind, today.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="MayNow">Whether one may be given today.</param>
/// <param name="Next">The first day on which the ordinary number allows one; null when none does.</param>
/// <param name="Lines">The arithmetic, a sentence a line.</param>
[GenerateSerializer, Immutable, Alias("facility.quota-meter")]
public sealed record QuotaMeter(
    [property: Id(0)] QuotaKind Kind, [property: Id(1)] bool MayNow, [property: Id(2)] DateOnly? Next,
    [property: Id(3)] ImmutableArray<string> Lines)
{
    /// <summary>Whether no figure is set: the head decides case by case.</summary>
    [Id(4)] public bool IsUnset { get; init; }

    /// <summary>Rules that stand against one today; empty for none.</summary>
    [Id(5)] public string Rules { get; init; } = "";
}

/// <summary>A line of the ledger.</summary>
/// <param name="Number">Its number in the person's ledger, from 1.</param>
/// <param name="Act">What it does.</param>
/// <param name="Kind">Of what.</param>
/// <param name="Source">To what it is charged.</param>
/// <param name="On">The day it is about.</param>
/// <param name="Amount">Pieces, or tenge.</param>
[GenerateSerializer, Immutable, Alias("facility.quota-line")]
public sealed record QuotaLine(
    [property: Id(0)] int Number, [property: Id(1)] QuotaAct Act, [property: Id(2)] QuotaKind Kind,
    [property: Id(3)] QuotaSource Source, [property: Id(4)] DateOnly On, [property: Id(5)] decimal Amount)
{
    /// <summary>The line it is about; 0 for none.</summary>
    [Id(6)] public int Refers { get; init; }

    /// <summary>The words or paper that came with it.</summary>
    [Id(7)] public string Words { get; init; } = "";

    /// <summary>Who wrote it.</summary>
    [Id(8)] public string By { get; init; } = "";

    /// <summary>When it was written.</summary>
    [Id(9)] public DateTimeOffset At { get; init; }

    /// <summary>The profile that decided; empty where none did.</summary>
    [Id(10)] public string Profile { get; init; } = "";

    /// <summary>The rules that objected.</summary>
    [Id(11)] public string Rules { get; init; } = "";

    /// <summary>Whether it counts: not given back, and not a refusal.</summary>
    [Id(12)] public bool Counts { get; init; }
}

/// <summary>A dated fact of a person.</summary>
/// <param name="Fact">What of them.</param>
/// <param name="Value">The number of the conditions or of the type; a degree.</param>
/// <param name="Since">From which day on.</param>
/// <param name="Paper">On what order; "as the register says" for one that a sheet brought.</param>
[GenerateSerializer, Immutable, Alias("facility.dated-fact-view")]
public sealed record DatedFactView(
    [property: Id(0)] DatedFact Fact, [property: Id(1)] int Value, [property: Id(2)] DateOnly Since,
    [property: Id(3)] string Paper);

/// <summary>A person's quotas: the meters, the ledger, and the facts they rest on.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Meters">One a kind.</param>
/// <param name="Lines">The ledger, the newest first.</param>
/// <param name="Facts">Dated facts, the newest first.</param>
[GenerateSerializer, Immutable, Alias("facility.quota-file")]
public sealed record QuotaFile(
    [property: Id(0)] PersonId Person, [property: Id(1)] string Name,
    [property: Id(2)] ImmutableArray<QuotaMeter> Meters, [property: Id(3)] ImmutableArray<QuotaLine> Lines,
    [property: Id(4)] ImmutableArray<DatedFactView> Facts);

/// <summary>What a change of profile means, for whom.</summary>
/// <param name="For">The group: a type of institution, "life", "pre-trial"…; empty for a figure of everybody.</param>
/// <param name="In">The conditions; "any" where they do not matter; empty for a figure of everybody.</param>
/// <param name="What">The kind or the figure's key.</param>
/// <param name="Was">As it was; "not set" for nothing.</param>
/// <param name="Becomes">As it becomes.</param>
/// <param name="People">How many people here it concerns; null when nobody counted.</param>
[GenerateSerializer, Immutable, Alias("facility.policy-change")]
public sealed record PolicyChange(
    [property: Id(0)] string For, [property: Id(1)] string In, [property: Id(2)] string What,
    [property: Id(3)] string Was, [property: Id(4)] string Becomes, [property: Id(5)] int? People);
