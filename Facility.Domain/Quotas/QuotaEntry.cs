using Facility.Contracts.Quotas;

namespace Facility.Domain.Quotas;

/// <summary>A line of somebody's ledger, as it was written and stays.</summary>
/// <param name="Number">Its number in the ledger, from 1.</param>
/// <param name="Act">What it does.</param>
/// <param name="Kind">Of what.</param>
/// <param name="On">The day it is about.</param>
public sealed record QuotaEntry(int Number, QuotaAct Act, QuotaKind Kind, DateOnly On)
{
    /// <summary>Unique: the same again is the same line.</summary>
    public string Key { get; init; } = "";

    /// <summary>To what it is charged.</summary>
    public QuotaSource Source { get; init; }

    /// <summary>Pieces, or tenge.</summary>
    public decimal Amount { get; init; } = 1;

    /// <summary>The line it settles, gives back, confirms, or is charged to; 0 for none.</summary>
    public int Refers { get; init; }

    /// <summary>Who wrote it.</summary>
    public string By { get; init; } = "";

    /// <summary>The facts of the person that it was decided on, as text; empty for what was not decided.</summary>
    public string Facts { get; init; } = "";

    /// <summary>The profile that decided; empty for what was not decided.</summary>
    public string Profile { get; init; } = "";

    /// <summary>The rules that objected.</summary>
    public string Rules { get; init; } = "";

    /// <summary>The day on which it was written.</summary>
    public DateOnly Written { get; init; }
}
