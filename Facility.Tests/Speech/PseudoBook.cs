using Facility.Admin.Speech;
using Facility.Contracts.Allocation;

namespace Facility.Tests.Speech;

/// <summary>A language that nobody speaks: every text is marked and four tenths longer.</summary>
internal sealed class PseudoBook : IWordBook
{
    public const char Opens = '⟦', Closes = '⟧';

    public string? Find(Tongue tongue, string english) => Mark(english);

    public string? Find(Tongue tongue, string english, long number) => Mark(english);

    public string? Translate(Tongue tongue, string sentence) => Mark(sentence);

    private static string Mark(string english)
    {
        var bare = english.IndexOf('|', StringComparison.Ordinal) is > 0 and var bar ? english[..bar] : english;
        return $"{Opens}{bare}{new string('ө', (bare.Length * 2 + 4) / 5)}{Closes}";
    }
}
