using Facility.Contracts.Allocation;
using Facility.Domain.Rules;

namespace Facility.Domain.Parcels;

/// <summary>What stands against parcels, in each language; read once from the file inside this assembly.</summary>
public static class ParcelWords
{
    private static readonly WordBook Book = new("parcel-words.yaml");

    /// <summary>Every text's key.</summary>
    public static IEnumerable<string> Keys => Book.Keys;

    /// <summary>Whether a text speaks every language, in each with the same places.</summary>
    public static bool Speaks(string key) => Book.Speaks(key);

    /// <summary>A text with its places filled in.</summary>
    public static string Say(Tongue tongue, string key, params ReadOnlySpan<object?> with) =>
        Book.Say(tongue, key, with);

    /// <summary>What a rule says with its evidence, and what would change it.</summary>
    internal static Objection Object(Tongue tongue, string rule, params ReadOnlySpan<object?> with) =>
        new(Book.Say(tongue, rule, with), Book.Say(tongue, $"{rule[..7]} change"));
}
