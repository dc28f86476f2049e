using Facility.Contracts.Allocation;
using Facility.Contracts.Quotas;
using Facility.Domain.Policy;
using Facility.Domain.Rules;

namespace Facility.Domain.Quotas;

/// <summary>What quotas say, in each language; read once from the file inside this assembly.</summary>
public static class QuotaWords
{
    private const int Week = 52, Half = 24;
    private const decimal YearMonths = 12;

    private static readonly WordBook Book = new("quota-words.yaml");

    /// <summary>Every text's key.</summary>
    public static IEnumerable<string> Keys => Book.Keys;

    /// <summary>Whether a text speaks every language, in each with the same places.</summary>
    public static bool Speaks(string key) => Book.Speaks(key);

    /// <summary>A text with its places filled in.</summary>
    public static string Say(Tongue tongue, string key, params ReadOnlySpan<object?> with) =>
        Book.Say(tongue, key, with);

    /// <summary>A day.</summary>
    public static string Day(Tongue tongue, DateOnly day) => Say(tongue, $"month-{day.Month}", day.Day, day.Year);

    /// <summary>A kind.</summary>
    public static string Kind(Tongue tongue, QuotaKind kind) => Say(tongue, $"kind-{kind}");

    /// <summary>For whom a row is, and in which conditions.</summary>
    public static string Row(Tongue tongue, EntitlementRow? row) => row is null ? Say(tongue, "row-unknown")
        : row.In == EntitlementWords.Any ? Say(tongue, $"for-{row.For}")
        : $"{Say(tongue, $"for-{row.For}")}, {Say(tongue, $"in-{row.In}")}";

    /// <summary>How long lies between two of so many a year.</summary>
    public static string Distance(Tongue tongue, int perYear) => perYear switch
    {
        Week => Say(tongue, "every-week"),
        Half => Say(tongue, "every-half"),
        _ => Say(tongue, "every-months", Number(tongue, YearMonths / perYear)),
    };

    /// <summary>A number as the language writes it.</summary>
    public static string Number(Tongue tongue, decimal number) => Numbers.Write(tongue, number, "0.##");
}
