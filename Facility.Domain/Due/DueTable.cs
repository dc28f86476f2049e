using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Roles;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Facility.Domain.Due;

/// <summary>The due table, read once from the file that ships inside this assembly.</summary>
public sealed class DueTable
{
    private readonly FrozenDictionary<string, DueKind> kinds;

    private DueTable(FrozenDictionary<string, DueKind> kinds, FrozenDictionary<string, string> addressees) =>
        (this.kinds, Addressees) = (kinds, addressees);

    /// <summary>The table this build was made with.</summary>
    public static DueTable Current { get; } = ReadShipped();

    /// <summary>All rows.</summary>
    public IEnumerable<DueKind> All => kinds.Values;

    /// <summary>Addressees in words, by id.</summary>
    public FrozenDictionary<string, string> Addressees { get; }

    /// <summary>The row of an id; null for one that the table lacks.</summary>
    public DueKind? Find(string id) => kinds.GetValueOrDefault(id);

    /// <summary>The rows that a role sees.</summary>
    public ImmutableArray<string> KnownTo(Role role) =>
        [.. kinds.Values.Where(kind => kind.IsFor(role)).Select(kind => kind.Id)];

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidOperationException">A row is wrong; the message names it and what is wrong.</exception>
    public static DueTable Read(TextReader text)
    {
        var table = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance)
            .Build().Deserialize<Table>(text);
        return new(
            table.Rows.ToFrozenDictionary(row => row.Key, row => KindOf(row.Key, row.Value, table.Addressees)),
            table.Addressees.ToFrozenDictionary());
    }

    private static DueKind KindOf(string id, Row row, Dictionary<string, string> addressees)
    {
        Require(row.Says.Length > 0 && row.After.Length > 0 && row.Proof.Length > 0, id, "says, after or proof");
        Require(row.Source.Length > 0, id, "a source");
        Require(addressees.ContainsKey(row.To), id, $"an addressee of the list; '{row.To}' is none");
        Require(row.By.Count > 0, id, "a role that does it");
        int?[] given = [row.Within.WorkingDays, row.Within.Days, row.Within.Minutes];
        Require(given.Count(one => one is not null) == 1 && given.All(one => one is not < 0), id,
            "exactly one of working-days, days and minutes");
        return new(
            id, row.Says, row.After, new(row.Within.WorkingDays, row.Within.Days, row.Within.Minutes), row.To,
            [.. row.By.Select(role => RoleOf(id, role))], row.Proof, row.Source)
        {
            IsEntered = row.Entered, IsOfRegister = row.Register, IsTold = row.Told, WhileHeld = row.Held,
            Every = row.Every is { } every ? TurnsOf(id, every) : null,
        };
    }

    private static DueTurns TurnsOf(string id, Turns turns)
    {
        Require(turns.Minutes > 0 && ClockOf(turns.From) is not null && ClockOf(turns.Until) is not null, id,
            "minutes, from and until of its turns");
        return new(turns.Minutes, ClockOf(turns.From)!.Value, ClockOf(turns.Until)!.Value);
    }

    private static Role RoleOf(string id, string role)
    {
        Require(Enum.TryParse<Role>(role, ignoreCase: true, out var known) && known is not Role.None, id,
            $"a role that exists; '{role}' does not");
        return known;
    }

    private static TimeOnly? ClockOf(string text) => TimeOnly.TryParseExact(
        text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock) ? clock : null;

    private static void Require(bool holds, string id, string what)
    {
        if (!holds) throw new InvalidOperationException($"due-table.yaml: {id} lacks {what}.");
    }

    private static DueTable ReadShipped()
    {
        using var stream = typeof(DueTable).Assembly.GetManifestResourceStream("due-table.yaml")
            ?? throw new InvalidOperationException("due-table.yaml is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    private sealed class Table
    {
        public Dictionary<string, string> Addressees { get; set; } = [];

        public Dictionary<string, Row> Rows { get; set; } = [];
    }

    private sealed class Row
    {
        public string Says { get; set; } = "";

        public string After { get; set; } = "";

        public Span Within { get; set; } = new();

        public string To { get; set; } = "";

        public List<string> By { get; set; } = [];

        public string Proof { get; set; } = "";

        public string Source { get; set; } = "";

        public bool Entered { get; set; }

        public bool Register { get; set; }

        public bool Told { get; set; }

        public bool Held { get; set; }

        public Turns? Every { get; set; }
    }

    private sealed class Span
    {
        public int? WorkingDays { get; set; }

        public int? Days { get; set; }

        public int? Minutes { get; set; }
    }

    private sealed class Turns
    {
        public int Minutes { get; set; }

        public string From { get; set; } = "";

        public string Until { get; set; } = "";
    }
}
