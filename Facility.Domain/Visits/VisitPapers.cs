using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Allocation;
using Facility.Contracts.Visits;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Facility.Domain.Visits;

/// <summary>The papers that visitors are asked for, as dated data; no other is ever asked for.</summary>
public sealed class VisitPapers
{
    private readonly ImmutableArray<Row> rows;

    private VisitPapers(ImmutableArray<Row> rows) => this.rows = rows;

    /// <summary>The list this build was made with.</summary>
    public static VisitPapers Current { get; } = ReadShipped();

    /// <summary>Every paper of the list with its names, whatever the day.</summary>
    public IEnumerable<VisitPaper> All => rows.Select(row => new VisitPaper(row.Id, [row.En, row.Kk, row.Ru]));

    /// <summary>Papers asked of somebody on a day.</summary>
    /// <param name="relation">What they are to the prisoner.</param>
    /// <param name="isAdult">Whether they are grown up.</param>
    /// <param name="day">Which day.</param>
    public ImmutableArray<string> Asked(Relation relation, bool isAdult, DateOnly day) =>
    [
        .. rows.Where(row => IsInForce(row, day) && row.Of.Contains(relation)
            && (isAdult ? row.OfAdults : row.OfChildren)).Select(row => row.Id),
    ];

    /// <summary>Papers that can be entered on a day.</summary>
    public ImmutableArray<VisitPaper> On(DateOnly day) =>
        [.. rows.Where(row => IsInForce(row, day)).Select(row => new VisitPaper(row.Id, [row.En, row.Kk, row.Ru]))];

    /// <summary>What a paper is called.</summary>
    public static string LabelOf(string id, Tongue tongue) =>
        Current.All.FirstOrDefault(paper => paper.Id == id)?.Label[(int)tongue] ?? id;

    /// <summary>Reads a list.</summary>
    /// <exception cref="InvalidOperationException">Rows are wrong; the message names all of them.</exception>
    public static VisitPapers Read(TextReader text)
    {
        var rows = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance)
            .Build().Deserialize<List<Row>>(text);
        var wrong = rows.Where(row => !IsWhole(row)).Select(row => $"'{row.Id}'")
            .Concat(rows.GroupBy(row => row.Id).Where(same => same.Count() > 1).Select(same => $"twice '{same.Key}'"))
            .ToList();
        return wrong.Count == 0 ? new([.. rows]) : throw new InvalidOperationException(
            $"visit-papers.yaml: {string.Join(", ", wrong)}: each row needs id, from, source, of, en, kk and ru once.");
    }

    private static bool IsInForce(Row row, DateOnly day) =>
        DayOf(row.From) <= day && !(row.Until.Length > 0 && DayOf(row.Until) < day);

    private static bool IsWhole(Row row) => row is
    {
        Id.Length: > 0, Source.Length: > 0, En.Length: > 0, Kk.Length: > 0, Ru.Length: > 0, Of.Count: > 0,
    } && IsDay(row.From) && (row.Until.Length == 0 || IsDay(row.Until));

    private static bool IsDay(string text) => DateOnly.TryParseExact(
        text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static DateOnly DayOf(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static VisitPapers ReadShipped()
    {
        using var stream = typeof(VisitPapers).Assembly.GetManifestResourceStream("visit-papers.yaml")
            ?? throw new InvalidOperationException("visit-papers.yaml is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    private sealed class Row
    {
        public string Id { get; set; } = "";

        public string From { get; set; } = "";

        public string Until { get; set; } = "";

        public List<Relation> Of { get; set; } = [];

        public bool OfAdults { get; set; } = true;

        public bool OfChildren { get; set; }

        public string Source { get; set; } = "";

        public string En { get; set; } = "";

        public string Kk { get; set; } = "";

        public string Ru { get; set; } = "";
    }
}
