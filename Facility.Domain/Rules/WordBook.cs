using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Facility.Contracts.Allocation;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Facility.Domain.Rules;

/// <summary>Texts in each language by key, out of a file inside this assembly: a list of key, en, kk and ru.</summary>
internal sealed class WordBook(string file)
{
    private readonly FrozenDictionary<string, Spoken> rows = Read(file);

    /// <summary>Every text's key.</summary>
    public IEnumerable<string> Keys => rows.Keys;

    /// <summary>Whether a text is there.</summary>
    public bool Has(string key) => rows.ContainsKey(key);

    /// <summary>Whether a text speaks every language, in each with the same places.</summary>
    public bool Speaks(string key) => rows.TryGetValue(key, out var row) && row.IsWhole;

    /// <summary>A text with its places filled in.</summary>
    public string Say(Tongue tongue, string key, params ReadOnlySpan<object?> with) =>
        string.Format(CultureInfo.InvariantCulture, CompositeFormat.Parse(rows[key].In(tongue)), with);

    private static FrozenDictionary<string, Spoken> Read(string file)
    {
        using var stream = typeof(WordBook).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance)
            .Build().Deserialize<List<KeyedText>>(reader).ToFrozenDictionary(row => row.Key, row => (Spoken)row);
    }

    private sealed class KeyedText : Spoken
    {
        public string Key { get; set; } = "";
    }
}
