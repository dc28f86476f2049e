namespace Facility.Domain.Rules;

/// <summary>A rule as catalogues and documents see it.</summary>
public interface IRule
{
    /// <summary>Unique in the system.</summary>
    string Id { get; }

    /// <summary>The rule as a sentence.</summary>
    string Sentence { get; }

    /// <summary>Where it comes from.</summary>
    string Source { get; }
}
