using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Facility.Domain.Policy;

/// <summary>The dated figures, read once from the file that ships inside this assembly.</summary>
public sealed class PolicyBook
{
    private readonly ImmutableArray<PolicyStep> steps;
    private readonly ImmutableArray<(DateOnly From, DayPolicy Policy)> days;

    private PolicyBook(ImmutableArray<PolicyStep> steps)
    {
        this.steps = steps;
        days = Lay(steps);
    }

    /// <summary>The book this build was made with.</summary>
    public static PolicyBook Current { get; } = ReadShipped();

    /// <summary>Every profile, the oldest first.</summary>
    public ImmutableArray<(string Id, DateOnly From)> Profiles =>
        [.. steps.Where(step => step.Profile.Length > 0).Select(step => (step.Profile, step.From))];

    /// <summary>What is in force on a day of the facility's calendar.</summary>
    public DayPolicy On(DateOnly day) =>
        days.LastOrDefault(one => one.From <= day).Policy ?? new("none", FrozenDictionary<string, PolicyFigure>.Empty);

    /// <summary>What is in force at a moment, by the facility's clocks.</summary>
    public DayPolicy At(DateTimeOffset moment, TimeZoneInfo zone) =>
        On(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime));

    /// <summary>A book in which one profile is in force on every day: to decide again as if it were. Figures that
    /// change by themselves keep their days. Null for a name that is none.</summary>
    public PolicyBook? Under(string profile)
    {
        if (steps.FirstOrDefault(step => step.Profile == profile) is not { } last) return null;
        return new([
            .. steps.Where(step => step.Profile.Length > 0 && step.From <= last.From)
                .Select(step => step with { From = DateOnly.MinValue }),
            .. steps.Where(step => step.Profile.Length == 0),
        ]);
    }

    /// <summary>Reads a book.</summary>
    /// <exception cref="InvalidOperationException">Something is wrong; the message names every mistake.</exception>
    public static PolicyBook Read(TextReader text) => new(PolicyReader.Read(text));

    private static ImmutableArray<(DateOnly From, DayPolicy Policy)> Lay(ImmutableArray<PolicyStep> steps)
    {
        var figures = new Dictionary<string, PolicyFigure>();
        var rows = new Dictionary<(string For, string In), EntitlementRow>();
        var profile = "none";
        var days = ImmutableArray.CreateBuilder<(DateOnly, DayPolicy)>();
        foreach (var step in steps)
        {
            if (step.Profile.Length > 0) profile = step.Profile;
            foreach (var (key, figure) in step.Figures) figures[key] = figure;
            figures.Remove(step.Unset);
            foreach (var row in step.Rows) rows[(row.For, row.In)] = row;
            foreach (var name in step.Gone) rows.Remove(name);
            days.Add((step.From, new(profile, figures.ToFrozenDictionary())
            {
                Entitlements = rows.ToFrozenDictionary(),
            }));
        }
        return days.ToImmutable();
    }

    private static PolicyBook ReadShipped()
    {
        using var stream = typeof(PolicyBook).Assembly.GetManifestResourceStream("policy-profiles.yaml")
            ?? throw new InvalidOperationException("policy-profiles.yaml is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }
}
