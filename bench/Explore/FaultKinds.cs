namespace Bench.Explore;

/// <summary>Kinds of fault that an exploration lets happen.</summary>
[Flags]
public enum FaultKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A leaf is broken open past its bolt.</summary>
    Broken = 1,

    /// <summary>A bolt stays where it is.</summary>
    Stuck = 2,

    /// <summary>A module is lost and comes back.</summary>
    Lost = 4,

    /// <summary>A line is slow: commands wait, they or their answers get lost.</summary>
    Line = 8,

    /// <summary>The journal is slow.</summary>
    Slow = 16,

    /// <summary>The journal's space is spent.</summary>
    Spent = 32,

    /// <summary>All of them.</summary>
    All = Broken | Stuck | Lost | Line | Slow | Spent,
}
