using System.Collections.Immutable;
using Facility.Contracts.Custody;
using Facility.Contracts.Ids;
using Facility.Contracts.People;

namespace Facility.Silo.Exchange;

/// <summary>One column of the sheet of people: what it says of somebody, and how it is taken in.</summary>
/// <param name="Name">Its name in the head.</param>
/// <param name="Right">What would be right in it.</param>
/// <param name="Says">What is written on export.</param>
/// <param name="Take">The facts once a text is taken in; null when it cannot be. Empty takes the fact away.</param>
internal sealed record PersonColumn(
    string Name, string Right, Func<PersonFacts, string> Says, Func<PersonFacts, string, PersonFacts?> Take)
{
    /// <summary>Whether only the medic reads and writes it.</summary>
    public bool IsHealth { get; init; }
}

/// <summary>The columns of the sheet of people; export and import are made of this one list.</summary>
internal static class PersonColumns
{
    private const int CasesMax = 20;

    /// <summary>All but the id, which names the row.</summary>
    public static readonly ImmutableArray<PersonColumn> All =
    [
        new("name", $"1 to {ReceivePerson.NameLengthMax} characters", one => one.Name,
            (one, text) => IsLine(text, 1, ReceivePerson.NameLengthMax) ? one with { Name = text } : null),
        new("born", SheetDays.Right, one => SheetDays.Write(one.Born),
            (one, text) => SheetDays.TryRead(text, out var day) ? one with { Born = day } : null),
        new("sex", EnumWords<Sex>.All, one => EnumWords<Sex>.One(one.Sex),
            (one, text) => EnumWords<Sex>.ReadOne(text) is { } read ? one with { Sex = read } : null),
        new("imprisonment", EnumWords<Imprisonment>.All, one => EnumWords<Imprisonment>.One(one.Imprisonment),
            (one, text) => EnumWords<Imprisonment>.ReadOne(text) is { } read ? one with { Imprisonment = read } : null),
        new("status", EnumWords<LegalStatus>.All, one => EnumWords<LegalStatus>.One(one.Status),
            (one, text) => EnumWords<LegalStatus>.ReadOne(text) is { } read ? one with { Status = read } : null),
        new("conditions", EnumWords<Conditions>.All, one => EnumWords<Conditions>.One(one.Conditions),
            (one, text) => EnumWords<Conditions>.ReadOne(text) is { } read ? one with { Conditions = read } : null),
        new("sentence-class", EnumWords<SentenceClass>.All, one => EnumWords<SentenceClass>.One(one.SentenceClass),
            (one, text) => EnumWords<SentenceClass>.ReadOne(text) is { } read
                ? one with { SentenceClass = read } : null),
        new("offence", EnumWords<Offence>.All, one => EnumWords<Offence>.One(one.Offence),
            (one, text) => EnumWords<Offence>.ReadOne(text) is { } read ? one with { Offence = read } : null),
        new("needs", $"some of {EnumWords<PersonNeeds>.All}", one => EnumWords<PersonNeeds>.Many(one.Needs),
            (one, text) => EnumWords<PersonNeeds>.ReadMany(text) is { } read ? one with { Needs = read } : null),
        new("traits", $"some of {EnumWords<PersonTraits>.All}", one => EnumWords<PersonTraits>.Many(one.Traits),
            (one, text) => EnumWords<PersonTraits>.ReadMany(text) is { } read ? one with { Traits = read } : null),
        new("health-group", "a letter A to Z", one => one.HealthGroup,
            (one, text) => text is "" or [>= 'A' and <= 'Z'] ? one with { HealthGroup = text } : null)
        {
            IsHealth = true,
        },
        new("cases", $"numbers of cases, at most {CasesMax}, parted by blanks", one => one.Cases,
            (one, text) => Cases(text) is { } read ? one with { Cases = read } : null),
        new("quarantine-until", SheetDays.Right, one => SheetDays.Write(one.QuarantineUntil),
            (one, text) => SheetDays.TryRead(text, out var day) ? one with { QuarantineUntil = day } : null),
        new("legal-order", $"1 to {ReceivePerson.WordsLengthMax} characters", one => one.LegalOrder,
            (one, text) => IsLine(text, 1, ReceivePerson.WordsLengthMax) ? one with { LegalOrder = text } : null),
        new("ordered-on", SheetDays.Right, one => SheetDays.Write(one.OrderedOn),
            (one, text) => SheetDays.TryRead(text, out var day) && day is not null
                ? one with { OrderedOn = day } : null),
        new("held-until", $"{SheetDays.Right}, or {PersonFacts.ForLife}", one => one.HeldUntil,
            (one, text) => Until(text) is { } read ? one with { HeldUntil = read } : null),
        new("cell", "the id of a cell of the site", one => one.Cell,
            (one, text) => Identifier.IsValid(text) ? one with { Cell = text } : null),
    ];

    private static bool IsLine(string text, int least, int most) =>
        text.Length >= least && text.Length <= most && !text.AsSpan().ContainsAny('\n', '\r', '\t');

    private static string? Cases(string text)
    {
        var numbers = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return numbers.Length <= CasesMax && numbers.All(one => one.Length <= Identifier.LengthMax)
            ? string.Join(' ', numbers.Distinct(StringComparer.Ordinal)) : null;
    }

    private static string? Until(string text) =>
        text.Equals(PersonFacts.ForLife, StringComparison.OrdinalIgnoreCase) ? PersonFacts.ForLife
        : SheetDays.TryRead(text, out var day) && day is not null ? SheetDays.Write(day) : null;
}
