namespace Bench.Explore;

/// <summary>Which doors of an explored building a fire lets go.</summary>
public enum FireLayout
{
    /// <summary>There is no fire.</summary>
    None = 0,

    /// <summary>The fire prompts staff at every door and moves none.</summary>
    Alert = 1,

    /// <summary>One door is let go, each in its turn; the others prompt.</summary>
    One = 2,

    /// <summary>All are let go.</summary>
    All = 3,
}
