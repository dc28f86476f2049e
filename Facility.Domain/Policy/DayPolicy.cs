using System.Collections.Frozen;
using System.Globalization;

namespace Facility.Domain.Policy;

/// <summary>The figures in force on a day.</summary>
/// <param name="Profile">The newest profile in force; decisions record it.</param>
/// <param name="Figures">Every figure that some profile has set by then.</param>
public sealed record DayPolicy(string Profile, FrozenDictionary<string, PolicyFigure> Figures)
{
    /// <summary>The table of entitlements, by group and conditions.</summary>
    public FrozenDictionary<(string For, string In), EntitlementRow> Entitlements { get; init; } =
        FrozenDictionary<(string For, string In), EntitlementRow>.Empty;

    /// <summary>A whole number; null while unset.</summary>
    public int? Whole(string key) =>
        Figures.TryGetValue(key, out var figure) ? int.Parse(figure.Is, CultureInfo.InvariantCulture) : null;

    /// <summary>A number that may have decimals; null while unset.</summary>
    public decimal? Figure(string key) => Figures.TryGetValue(key, out var figure)
        ? decimal.Parse(figure.Is, CultureInfo.InvariantCulture) : null;

    /// <summary>A time of day; null while unset.</summary>
    public TimeOnly? Clock(string key) => Figures.TryGetValue(key, out var figure)
        ? TimeOnly.ParseExact(figure.Is, "HH:mm", CultureInfo.InvariantCulture) : null;

    /// <summary>Where a figure comes from; a sentence saying so while it is unset.</summary>
    public string SourceOf(string key) => Figures.TryGetValue(key, out var figure)
        ? $"{figure.Source} ({figure.Profile})" : "no figure is set";
}
