namespace Facility.Domain.Policy;

/// <summary>One figure of a profile.</summary>
/// <param name="Is">The figure as written.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Profile">The profile that sets it.</param>
/// <param name="Sure">How sure it is.</param>
public sealed record PolicyFigure(string Is, string Source, string Profile, Sureness Sure = Sureness.Unsaid);

/// <summary>How sure a figure is.</summary>
public enum Sureness
{
    /// <summary>The file does not say.</summary>
    Unsaid = 0,

    /// <summary>H: read in the act itself.</summary>
    Act = 1,

    /// <summary>M: read in another edition, or in the press quoting the ministry.</summary>
    Edition = 2,

    /// <summary>S: from the news only.</summary>
    News = 3,

    /// <summary>K: from knowledge, read nowhere.</summary>
    Knowledge = 4,

    /// <summary>O: ours, since no law was found.</summary>
    Ours = 5,
}
