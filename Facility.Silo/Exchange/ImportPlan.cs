using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Facility.Contracts.Allocation;
using Facility.Contracts.Exchange;
using Facility.Contracts.Ids;

namespace Facility.Silo.Exchange;

/// <summary>Everything a file would write, made by one piece of work: a dry run shows it, taking in also writes it.
/// </summary>
internal sealed record ImportPlan(
    ImportPreview Preview, ImmutableArray<PersonAct> People, ImmutableArray<ApartAct> Aparts)
{
    private static readonly JsonSerializerOptions Plain =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How many rows change something.</summary>
    public int Effects => Preview.Lines.Count(line => line.Effect is not ImportEffect.Unchanged);

    /// <summary>SHA-256 in hexadecimal.</summary>
    public static string DigestOf(ImmutableArray<byte> octets) =>
        Convert.ToHexStringLower(SHA256.HashData(octets.IsDefault ? [] : octets.AsSpan()));

    /// <summary>A plan of what was read and found.</summary>
    public static ImportPlan Of(
        ImportFile file, Reading.SheetTable table, ImportProblems problems, ImmutableArray<PersonAct> people,
        ImmutableArray<ApartAct> aparts)
    {
        ImmutableArray<ImportLine> lines = [.. people.Select(act => act.Line), .. aparts.Select(act => act.Line)];
        var text = new StringBuilder($"{file.Sheet}\n");
        foreach (var act in people)
            text.AppendLine(string.Join(' ', act.Id.Value, Write(act.Before), Write(act.After)));
        foreach (var act in aparts) text.AppendLine(string.Join(' ', act.Effect, act.Known, Write(act.Order)));
        var plan = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        return new(
            new(DigestOf(file.Octets), plan, table.ReadAs, problems.Shown, problems.Count, lines), people, aparts);
    }

    /// <summary>Facts as text, for a digest and to undo.</summary>
    public static string Write<T>(T facts) => JsonSerializer.Serialize(facts, Plain);

    /// <summary>Facts out of text.</summary>
    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Plain)!;
}

/// <summary>What one row does to a person.</summary>
internal sealed record PersonAct(int Row, PersonId Id, PersonFacts Before, PersonFacts After, bool IsNew, string Note)
{
    /// <summary>Names of columns that change something.</summary>
    public ImmutableArray<string> Columns =>
    [
        .. PersonColumns.All.Where(column => column.Says(Before) != column.Says(After)).Select(column => column.Name),
    ];

    /// <summary>What follows from it.</summary>
    public ImportEffect Effect => IsNew ? ImportEffect.New
        : Before == After ? ImportEffect.Unchanged : ImportEffect.Changed;

    /// <summary>Whether it gives the person a first cell.</summary>
    public bool Places => Before.Cell.Length == 0 && After.Cell.Length > 0;

    /// <summary>Whether it writes an order down that holds them.</summary>
    public bool Holds => (Before.LegalOrder, Before.OrderedOn, Before.HeldUntil)
        != (After.LegalOrder, After.OrderedOn, After.HeldUntil);

    /// <summary>As a list shows it.</summary>
    public ImportLine Line => new(Row, Id.Value, After.Name, Effect, string.Join(' ', Columns), Note);
}

/// <summary>What one row does to an order to keep apart.</summary>
/// <param name="Row">Which row.</param>
/// <param name="Order">The order as the row has it.</param>
/// <param name="Known">The live order of the pair; empty for none.</param>
/// <param name="Effect">What follows.</param>
/// <param name="Names">Their names.</param>
/// <param name="Note">What it leaves to be reviewed.</param>
internal sealed record ApartAct(
    int Row, KeepApartOrder Order, string Known, ImportEffect Effect, string Names, string Note)
{
    /// <summary>As a list shows it.</summary>
    public ImportLine Line => new(
        Row, $"{Order.One} {Order.Other}", Names, Effect,
        Effect is ImportEffect.Changed ? "review-on" : "", Note);
}
