using Facility.Contracts.Allocation;

namespace Facility.Admin.Speech;

/// <summary>All texts of the pages, by what they say in English.</summary>
public interface IWordBook
{
    /// <summary>A text; null when the book has none, and English then stands.</summary>
    string? Find(Tongue tongue, string english);

    /// <summary>The form of a text that goes with a number; null when the book has none.</summary>
    string? Find(Tongue tongue, string english, long number);

    /// <summary>A finished English sentence in the language, by the pattern it was made from; null when none fits.
    /// </summary>
    string? Translate(Tongue tongue, string sentence);
}
