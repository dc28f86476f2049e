using System.Collections.Frozen;
using System.Collections.Immutable;
using Facility.Contracts.Roles;
using Facility.Contracts.Signals;
using YamlDotNet.Serialization;

namespace Facility.Domain.Signals;

/// <summary>The signal table, read once from the file that ships inside this assembly.</summary>
public sealed class SignalCatalogue
{
    private static readonly ImmutableArray<SignalAct> Acts =
        [SignalAct.Acknowledge, SignalAct.Act, SignalAct.Notify, SignalAct.Close];

    private readonly FrozenDictionary<string, SignalKind> kinds;
    private readonly FrozenDictionary<string, SignalKind> ofAlarm;

    private SignalCatalogue(FrozenDictionary<string, SignalKind> kinds)
    {
        this.kinds = kinds;
        ofAlarm = kinds.Values.SelectMany(kind => kind.From.Select(alarm => (alarm, kind)))
            .ToFrozenDictionary(pair => pair.alarm, pair => pair.kind);
    }

    /// <summary>The table this build was made with.</summary>
    public static SignalCatalogue Current { get; } = ReadShipped();

    /// <summary>All rows.</summary>
    public IEnumerable<SignalKind> All => kinds.Values;

    /// <summary>The row of a kind; null for one the table lacks.</summary>
    public SignalKind? Find(string id) => kinds.GetValueOrDefault(id);

    /// <summary>The kind that an alarm registers by itself; null for none.</summary>
    public SignalKind? OfAlarm(string alarm) => ofAlarm.GetValueOrDefault(alarm);

    /// <summary>Kinds that are told elsewhere only.</summary>
    public IReadOnlyList<string> Silent => [.. kinds.Values.Where(kind => kind.IsSilent).Select(kind => kind.Id)];

    /// <summary>The kinds that a role knows of.</summary>
    public ImmutableArray<string> KnownTo(Role role) =>
        [.. kinds.Values.Where(kind => kind.Chain.Contains(role)).Select(kind => kind.Id)];

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidOperationException">A row is wrong; the message names it.</exception>
    public static SignalCatalogue Read(TextReader text)
    {
        var table = new DeserializerBuilder()
            .WithNamingConvention(YamlDotNet.Serialization.NamingConventions.HyphenatedNamingConvention.Instance)
            .Build().Deserialize<Table>(text);
        return new(table.Kinds.ToFrozenDictionary(row => row.Key, row => KindOf(row.Key, row.Value)));
    }

    private static SignalKind KindOf(string id, Row row)
    {
        if (row.Says.Length == 0 || row.Chain.Count == 0)
            throw new InvalidOperationException($"signal-kinds.yaml: {id} lacks says or chain.");
        if (Acts.FirstOrDefault(act => TimeOf(row, act) <= TimeSpan.Zero) is not SignalAct.None and var unset)
            throw new InvalidOperationException($"signal-kinds.yaml: {id} has no time for {unset}.");
        return new(
            id, row.Says, [.. row.From], row.Report,
            [.. row.Chain.Select(role => Enum.Parse<Role>(role, ignoreCase: true))],
            Acts.ToImmutableDictionary(act => act, act => TimeOf(row, act)), row.Presence);
    }

    private static TimeSpan TimeOf(Row row, SignalAct act) =>
        TimeSpan.FromSeconds(row.Steps.GetValueOrDefault(act.ToString().ToLowerInvariant()));

    private static SignalCatalogue ReadShipped()
    {
        using var stream = typeof(SignalCatalogue).Assembly.GetManifestResourceStream("signal-kinds.yaml")
            ?? throw new InvalidOperationException("signal-kinds.yaml is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    private sealed class Table
    {
        public Dictionary<string, Row> Kinds { get; set; } = [];
    }

    private sealed class Row
    {
        public string Says { get; set; } = "";

        public List<string> From { get; set; } = [];

        public bool Report { get; set; }

        public bool Presence { get; set; }

        public List<string> Chain { get; set; } = [];

        public Dictionary<string, int> Steps { get; set; } = [];
    }
}
