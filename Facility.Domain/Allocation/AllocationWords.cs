using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Facility.Contracts.Allocation;
using Facility.Domain.Rules;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Facility.Domain.Allocation;

/// <summary>What the rules of placing say, in each language; read once from the file inside this assembly.</summary>
public static class AllocationWords
{
    private static readonly FrozenDictionary<string, Row> Rows = Read();

    /// <summary>Whether a rule speaks every language, in each with the same places for evidence.</summary>
    public static bool Speaks(string rule) => Rows.TryGetValue(rule, out var row)
        && row.Says.IsWhole && row.Change.IsWhole && (row.Covered is null || row.Covered.IsWhole);

    /// <summary>Whether a rule's sentence names other people, so that there is one without them.</summary>
    public static bool IsCoverable(string rule) => Rows[rule].Covered is not null;

    /// <summary>Why, with its evidence as far as the reader may see it.</summary>
    public static string Because(string rule, Finding finding, AllocationReader reader)
    {
        var row = Rows[rule];
        return row.Covered is { } covered && !(row.Health ? reader.SeesHealth : reader.SeesOthers)
            ? covered.In(reader.Tongue)
            : string.Format(
                CultureInfo.InvariantCulture, CompositeFormat.Parse(row.Says.In(reader.Tongue)),
                [.. finding.Evidence]);
    }

    /// <summary>What would have to change.</summary>
    public static string WouldChange(string rule, Tongue tongue) => Rows[rule].Change.In(tongue);

    private static FrozenDictionary<string, Row> Read()
    {
        using var stream = typeof(AllocationWords).Assembly.GetManifestResourceStream("allocation-words.yaml")
            ?? throw new InvalidOperationException("allocation-words.yaml is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance)
            .Build().Deserialize<List<Row>>(reader).ToFrozenDictionary(row => row.Rule);
    }

    private sealed class Row
    {
        public string Rule { get; set; } = "";

        /// <summary>Whether its evidence is a medical one.</summary>
        public bool Health { get; set; }

        public Spoken Says { get; set; } = new();

        public Spoken? Covered { get; set; }

        public Spoken Change { get; set; } = new();
    }
}
