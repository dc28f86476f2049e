using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Facility.Domain.Policy;

/// <summary>Reads the file of dated figures: the whole, or every mistake.</summary>
internal sealed class PolicyReader
{
    private readonly List<string> mistakes = [];

    /// <exception cref="InvalidOperationException">Something is wrong; the message names every mistake.</exception>
    public static ImmutableArray<PolicyStep> Read(TextReader text)
    {
        var reader = new PolicyReader();
        var file = FileOf(text);
        var steps = file.Profiles.Select(reader.StepOf).Concat(file.Series.Select(reader.StepOf)).ToList();
        foreach (var twin in file.Profiles.GroupBy(one => one.Id).Where(same => same.Count() > 1))
            reader.mistakes.Add($"there are {twin.Count()} profiles '{twin.Key}'");
        return reader.mistakes.Count == 0
            ? [.. steps.OrderBy(step => step.From)]
            : throw new InvalidOperationException(
                $"policy-profiles.yaml: {string.Join("; ", reader.mistakes)}.");
    }

    private static PolicyFile FileOf(TextReader text)
    {
        try
        {
            return new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance)
                .Build().Deserialize<PolicyFile>(text);
        }
        catch (YamlException trouble)
        {
            throw new InvalidOperationException(
                $"policy-profiles.yaml: line {trouble.Start.Line}: "
                + $"{trouble.InnerException?.Message ?? trouble.Message}", trouble);
        }
    }

    private PolicyStep StepOf(WrittenProfile profile)
    {
        if (profile.Id.Length == 0) mistakes.Add("a profile has no id");
        var rows = new EntitlementReader(profile.Id, mistakes);
        return new(DayOf(profile.From, profile.Id), profile.Id)
        {
            Figures = profile.Figures.ToImmutableDictionary(
                one => one.Key, one => FigureOf(profile.Id, one.Key, one.Value)),
            Rows = [.. profile.Entitlements.Where(row => !row.Gone).Select(rows.RowOf)],
            Gone = [.. profile.Entitlements.Where(row => row.Gone).Select(rows.NameOf)],
        };
    }

    private PolicyStep StepOf(WrittenSeries one) => one.Is == "unset"
        ? new(DayOf(one.From, one.Key), "") { Unset = one.Key } : new(DayOf(one.From, one.Key), "")
    {
        Figures = ImmutableDictionary<string, PolicyFigure>.Empty.Add(one.Key, FigureOf(
            $"series from {one.From}", one.Key, new() { Is = one.Is, Source = one.Source, Sure = one.Sure })),
    };

    private DateOnly DayOf(string text, string of)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            mistakes.Add($"'{text}' of {of} is no day as in 2025-10-01");
        return day;
    }

    private PolicyFigure FigureOf(string profile, string key, WrittenFigure figure)
    {
        var number = decimal.TryParse(
            figure.Is, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
        var clock = TimeOnly.TryParseExact(
            figure.Is, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        if (!number && !clock) mistakes.Add($"{key} of {profile}: '{figure.Is}' is no number and no time");
        if (figure.Source.Length == 0) mistakes.Add($"{key} of {profile} lacks a source");
        return new(figure.Is, figure.Source, profile, SurenessOf(figure, $"{key} of {profile}"));
    }

    // What is ours says so in its source.
    private Sureness SurenessOf(WrittenFigure figure, string of) => figure.Sure.Length > 0
        ? EntitlementReader.SurenessOf(figure.Sure, of, mistakes)
        : figure.Source.StartsWith("ours", StringComparison.Ordinal) ? Sureness.Ours : Sureness.Unsaid;
}

/// <summary>What is set from a day on.</summary>
/// <param name="From">From when.</param>
/// <param name="Profile">The profile's name; empty for a figure that changes by itself.</param>
internal sealed record PolicyStep(DateOnly From, string Profile)
{
    public ImmutableDictionary<string, PolicyFigure> Figures { get; init; } =
        ImmutableDictionary<string, PolicyFigure>.Empty;

    public string Unset { get; init; } = "";

    public ImmutableArray<EntitlementRow> Rows { get; init; } = [];

    public ImmutableArray<(string For, string In)> Gone { get; init; } = [];
}
