using System.Globalization;
using Facility.Contracts.Allocation;

namespace Facility.Admin.Speech;

/// <summary>What a page says, in the language of who reads it. One for each page that is open, as <c>T</c> in every
/// component.</summary>
/// <remarks>Pages are written in English and ask for the rest: <c>@T["Day before"]</c>. A text that says two different
/// things carries a mark that is not shown: <c>@T["Free|of a seat"]</c>.</remarks>
public sealed class Words(IWordBook book)
{
    private static readonly CultureInfo Kazakh = CultureInfo.GetCultureInfo("kk-KZ");
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-KZ");

    // Pages outside Kazakhstan's languages keep the order of year, month and day, which nobody reads wrongly.
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <summary>The language.</summary>
    public Tongue Tongue { get; private set; }

    /// <summary>How numbers are written and names are sorted in it.</summary>
    public CultureInfo Culture => Tongue switch
    {
        Tongue.Kazakh => Kazakh,
        Tongue.Russian => Russian,
        _ => English,
    };

    /// <summary>A text.</summary>
    public string this[string english] => book.Find(Tongue, english) ?? Bare(english);

    /// <summary>A text with its places {0}, {1}… filled in.</summary>
    public string this[string english, params object?[] with] => string.Format(Culture, this[english], with);

    /// <summary>A text about a number of things: its place {0} is the number.</summary>
    /// <param name="number">How many.</param>
    /// <param name="one">What English says of one; the key of all forms.</param>
    /// <param name="many">What English says of more.</param>
    /// <param name="with">What fills {1}, {2}…</param>
    public string Count(long number, string one, string many, params ReadOnlySpan<object?> with) =>
        string.Format(
            Culture, book.Find(Tongue, one, number) ?? Bare(number is 1 or -1 ? one : many), [number, .. with]);

    /// <summary>A sentence that the silo or a panel made, if its pattern is known; else as it is.</summary>
    public string Said(string english) => english is "" ? "" : book.Translate(Tongue, english) ?? english;

    /// <summary>A day with the name of its weekday.</summary>
    public string Day(DateOnly day) =>
        day.ToString(Tongue is Tongue.English ? "ddd yyyy-MM-dd" : "ddd dd.MM.yyyy", Culture);

    /// <summary>From now on in this language.</summary>
    public void Speak(Tongue tongue) => Tongue = tongue;

    private static string Bare(string english) => english.IndexOf('|') is > 0 and var mark ? english[..mark] : english;
}
