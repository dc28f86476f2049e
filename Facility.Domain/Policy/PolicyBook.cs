using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Facility.Domain.Policy;

/// <summary>The dated figures, read once from the file that ships inside this assembly.</summary>
public sealed class PolicyBook
{
    private readonly ImmutableArray<(DateOnly From, DayPolicy Policy)> days;

    private PolicyBook(ImmutableArray<(DateOnly, DayPolicy)> days) => this.days = days;

    /// <summary>The book this build was made with.</summary>
    public static PolicyBook Current { get; } = ReadShipped();

    /// <summary>What is in force on a day of the facility's calendar.</summary>
    public DayPolicy On(DateOnly day) =>
        days.LastOrDefault(one => one.From <= day).Policy ?? new("none", FrozenDictionary<string, PolicyFigure>.Empty);

    /// <summary>What is in force at a moment, by the facility's clocks.</summary>
    public DayPolicy At(DateTimeOffset moment, TimeZoneInfo zone) =>
        On(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime));

    /// <summary>Reads a book.</summary>
    /// <exception cref="InvalidOperationException">A row is wrong; the message names it.</exception>
    public static PolicyBook Read(TextReader text)
    {
        var book = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance)
            .Build().Deserialize<Book>(text);
        var held = new Dictionary<string, PolicyFigure>();
        var days = ImmutableArray.CreateBuilder<(DateOnly, DayPolicy)>();
        foreach (var profile in book.Profiles.OrderBy(FromOf))
        {
            foreach (var (key, figure) in profile.Figures) held[key] = FigureOf(profile.Id, key, figure);
            days.Add((FromOf(profile), new(profile.Id, held.ToFrozenDictionary())));
        }
        return new(days.ToImmutable());
    }

    private static DateOnly FromOf(Profile profile) =>
        DateOnly.TryParseExact(
            profile.From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new InvalidOperationException($"policy-profiles.yaml: '{profile.From}' of {profile.Id} is no day.");

    private static PolicyFigure FigureOf(string profile, string key, Figure figure)
    {
        var number = decimal.TryParse(
            figure.Is, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
        var clock = TimeOnly.TryParseExact(
            figure.Is, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        return (number || clock) && figure.Source.Length > 0
            ? new(figure.Is, figure.Source, profile)
            : throw new InvalidOperationException(
                $"policy-profiles.yaml: {key} of {profile} lacks a source, or '{figure.Is}' is no number and no time.");
    }

    private static PolicyBook ReadShipped()
    {
        using var stream = typeof(PolicyBook).Assembly.GetManifestResourceStream("policy-profiles.yaml")
            ?? throw new InvalidOperationException("policy-profiles.yaml is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    private sealed class Book
    {
        public List<Profile> Profiles { get; set; } = [];
    }

    private sealed class Profile
    {
        public string Id { get; set; } = "";

        public string From { get; set; } = "";

        public Dictionary<string, Figure> Figures { get; set; } = [];
    }

    private sealed class Figure
    {
        public string Is { get; set; } = "";

        public string Source { get; set; } = "";
    }
}
