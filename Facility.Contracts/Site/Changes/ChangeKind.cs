namespace Facility.Contracts.Site.Changes;

/// <summary>What became of a part of the site.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added = 1,

    /// <summary>It is gone.</summary>
    Removed = 2,

    /// <summary>Something of it is another.</summary>
    Changed = 3,

    /// <summary>The same part goes by another name or address.</summary>
    Moved = 4,

    /// <summary>The parts are the same, in another order.</summary>
    Reordered = 5,
}
