using System.Collections.Frozen;
using Facility.Contracts.Alarms;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Facility.Domain.Alarms;

/// <summary>The alarm table, read once from the file that ships inside this assembly.</summary>
public sealed class AlarmCatalogue
{
    private readonly FrozenDictionary<string, AlarmKind> kinds;

    private AlarmCatalogue(FrozenDictionary<string, AlarmKind> kinds) => this.kinds = kinds;

    /// <summary>The table this build was made with.</summary>
    public static AlarmCatalogue Current { get; } = ReadShipped();

    /// <summary>All rows.</summary>
    public IEnumerable<AlarmKind> All => kinds.Values;

    /// <summary>Kinds that are told elsewhere only.</summary>
    public IReadOnlyList<string> Silent => [.. kinds.Values.Where(kind => kind.IsSilent).Select(kind => kind.Id)];

    /// <summary>The row of a kind; the row <c>other</c> for one the table lacks.</summary>
    public AlarmKind Find(string id) => kinds.TryGetValue(id, out var kind) ? kind : kinds[AlarmKind.Other];

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidOperationException">A row is wrong; the message names it.</exception>
    public static AlarmCatalogue Read(TextReader text)
    {
        var table = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance)
            .Build().Deserialize<Table>(text);
        var kinds = table.Kinds.ToFrozenDictionary(row => row.Key, row => KindOf(row.Key, row.Value, table));
        return kinds.ContainsKey(AlarmKind.Other)
            ? new(kinds)
            : throw new InvalidOperationException($"alarm-kinds.yaml: the row '{AlarmKind.Other}' is missing.");
    }

    private static AlarmKind KindOf(string id, Row row, Table table)
    {
        if (row.Says.Length == 0 || row.Response.Length == 0 || row.Answer <= 0)
            throw new InvalidOperationException($"alarm-kinds.yaml: {id} lacks says, response or answer.");
        if (!table.ShelveMinutes.TryGetValue(row.Priority, out var minutes))
            throw new InvalidOperationException($"alarm-kinds.yaml: {id} has the unknown priority '{row.Priority}'.");
        return new(
            id, row.Says, Enum.Parse<AlarmPriority>(row.Priority, ignoreCase: true),
            TimeSpan.FromSeconds(row.Answer), row.Response, row.Latching,
            row.Shelve == "never" ? TimeSpan.Zero : TimeSpan.FromMinutes(minutes),
            Enum.Parse<AlarmScope>(row.Scope, ignoreCase: true), row.Source, row.Silent);
    }

    private static AlarmCatalogue ReadShipped()
    {
        using var stream = typeof(AlarmCatalogue).Assembly.GetManifestResourceStream("alarm-kinds.yaml")
            ?? throw new InvalidOperationException("alarm-kinds.yaml is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    private sealed class Table
    {
        public Dictionary<string, int> ShelveMinutes { get; set; } = [];

        public Dictionary<string, Row> Kinds { get; set; } = [];
    }

    private sealed class Row
    {
        public string Says { get; set; } = "";

        public string Priority { get; set; } = "";

        public int Answer { get; set; }

        public string Response { get; set; } = "";

        public bool Latching { get; set; }

        public string Shelve { get; set; } = "";

        public string Scope { get; set; } = "";

        public string Source { get; set; } = "";

        public bool Silent { get; set; }
    }
}
