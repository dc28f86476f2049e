using Facility.Contracts.Allocation;
using Facility.Domain.Rules;

namespace Facility.Domain.Papers;

/// <summary>What papers say, in each language; read once from the file inside this assembly.</summary>
public static class PaperWords
{
    private static readonly WordBook Book = new("paper-words.yaml");

    /// <summary>Every text's key.</summary>
    public static IEnumerable<string> Keys => Book.Keys;

    /// <summary>Whether a text speaks every language, in each with the same places.</summary>
    public static bool Speaks(string key) => Book.Speaks(key);

    /// <summary>A text with its places filled in.</summary>
    public static string Say(Tongue tongue, string key, params ReadOnlySpan<object?> with) =>
        Book.Say(tongue, key, with);

    /// <summary>The word for a member of an enumeration, such as <c>kind-Short</c>.</summary>
    public static string Of<T>(Tongue tongue, string key, T one) where T : struct, Enum =>
        Book.Say(tongue, $"{key}-{one}");

    /// <summary>Where a rule comes from; as the rule says it where no words are kept of it.</summary>
    public static string Source(Tongue tongue, string source) =>
        Book.Has(SourceKey(source)) ? Book.Say(tongue, SourceKey(source)) : source;

    /// <summary>The key under which a rule's source is kept.</summary>
    public static string SourceKey(string source) => $"source {source}";
}
