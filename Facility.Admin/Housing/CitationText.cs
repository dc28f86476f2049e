using Facility.Admin.Speech;
using Facility.Contracts.Allocation;

namespace Facility.Admin.Housing;

/// <summary>An order of the commission by number and day, in the language of a page.</summary>
internal static class CitationText
{
    private const string Between = " of ";

    public static string Of(CommissionCitation order, Words words) => Of(order.ToString(), words);

    /// <summary>The same of an order that came as text.</summary>
    public static string Of(string order, Words words)
    {
        var at = order.LastIndexOf(Between, StringComparison.Ordinal);
        return at < 0 ? order : words["{0} of {1}|an order", order[..at], order[(at + Between.Length)..]];
    }
}
