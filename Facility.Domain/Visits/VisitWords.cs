using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Facility.Contracts.Allocation;
using Facility.Contracts.Visits;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Facility.Domain.Visits;

/// <summary>What the rules of visits say, and what people are told, in each language; read once from the file inside
/// this assembly.</summary>
public static class VisitWords
{
    private static readonly FrozenDictionary<string, Row> Rows = Read();

    /// <summary>Everything that has words.</summary>
    public static IEnumerable<string> Keys => Rows.Keys;

    /// <summary>Whether something is said in every language, in each with the same places for evidence.</summary>
    public static bool Speaks(string key) => Rows.TryGetValue(key, out var row) && row.Says.IsWhole
        && (row.Change is null || row.Change.IsWhole) && (row.Covered is null || row.Covered.IsWhole);

    /// <summary>What a rule says with its evidence; without it where that names others and the reader may not know.
    /// </summary>
    public static VisitObjection Objection(string rule, string[] evidence, Tongue tongue, bool seesOthers)
    {
        var row = Rows[rule];
        return row.Covered is { } covered && !seesOthers
            ? new(rule, covered.In(tongue), row.Change!.In(tongue), [])
            : new(rule, Filled(row.Says.In(tongue), evidence), row.Change!.In(tongue), [.. evidence]);
    }

    /// <summary>What somebody is told.</summary>
    public static string Tell(string key, Tongue tongue, params string[] evidence) =>
        Filled(Rows[key].Says.In(tongue), evidence);

    private static string Filled(string text, string[] evidence) =>
        string.Format(CultureInfo.InvariantCulture, CompositeFormat.Parse(text), [.. evidence]);

    private static FrozenDictionary<string, Row> Read()
    {
        using var stream = typeof(VisitWords).Assembly.GetManifestResourceStream("visit-words.yaml")
            ?? throw new InvalidOperationException("visit-words.yaml is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance)
            .Build().Deserialize<List<Row>>(reader).ToFrozenDictionary(row => row.Key);
    }

    private sealed class Row
    {
        public string Key { get; set; } = "";

        public Texts Says { get; set; } = new();

        public Texts? Covered { get; set; }

        public Texts? Change { get; set; }
    }

    private sealed class Texts
    {
        public string En { get; set; } = "";

        public string Kk { get; set; } = "";

        public string Ru { get; set; } = "";

        public bool IsWhole =>
            En.Length > 0 && Kk.Length > 0 && Ru.Length > 0 && Places(En) == Places(Kk) && Places(En) == Places(Ru);

        public string In(Tongue tongue) => tongue switch
        {
            Tongue.Kazakh => Kk,
            Tongue.Russian => Ru,
            _ => En,
        };

        private static int Places(string text) => CompositeFormat.Parse(text).MinimumArgumentCount;
    }
}
