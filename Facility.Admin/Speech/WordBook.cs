using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Facility.Contracts.Allocation;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Facility.Admin.Speech;

/// <summary>The texts of every room, out of the <c>*.words.yaml</c> beside its pages.</summary>
internal sealed class WordBook : IWordBook
{
    // Sentences repeat on every look of every console; a page never shows more different ones than this.
    private const int KeepSentences = 20_000;

    // The files are part of this build, so one reading serves every book.
    private static readonly Lazy<FrozenDictionary<string, WordRow>> Read = new(
        () => Rows().DistinctBy(row => row.En).ToFrozenDictionary(row => row.En));

    private static readonly Lazy<SentencePattern[]> Patterns = new(
        () => [.. Read.Value.Values.Select(SentencePattern.Of).OfType<SentencePattern>()
            .OrderByDescending(pattern => pattern.Weight)]);

    private readonly ConcurrentDictionary<(Tongue, string), string?> made = new();

    public string? Find(Tongue tongue, string english) =>
        tongue is Tongue.English ? null : Read.Value.GetValueOrDefault(english)?.In(tongue);

    public string? Find(Tongue tongue, string english, long number) =>
        tongue is Tongue.English ? null : Read.Value.GetValueOrDefault(english)?.In(tongue, number);

    public string? Translate(Tongue tongue, string sentence)
    {
        if (tongue is Tongue.English) return null;
        if (made.TryGetValue((tongue, sentence), out var known)) return known;
        if (made.Count > KeepSentences) made.Clear();
        return made[(tongue, sentence)] = Make(tongue, sentence);
    }

    /// <summary>Every row of every file, as it stands there.</summary>
    public static IEnumerable<WordRow> Rows()
    {
        var files = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(IsOfWords).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            foreach (var row in files.Deserialize<List<WordRow>?>(reader) ?? []) yield return row;
        }
    }

    private static bool IsOfWords(string name) => name.EndsWith(".words.yaml", StringComparison.Ordinal);

    private string? Make(Tongue tongue, string sentence) =>
        Find(tongue, sentence)
        ?? Patterns.Value.Select(pattern => pattern.Translate(sentence, tongue, part => Find(tongue, part) ?? part))
            .FirstOrDefault(made => made is not null);
}
