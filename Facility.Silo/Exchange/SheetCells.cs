using System.Collections.Immutable;

namespace Facility.Silo.Exchange;

/// <summary>A sheet to be written: a head and rows of values.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Head">Names of the columns.</param>
/// <param name="Rows">Texts, whole numbers and decimals.</param>
internal sealed record SheetCells(
    string Name, ImmutableArray<string> Head, ImmutableArray<ImmutableArray<object>> Rows);
