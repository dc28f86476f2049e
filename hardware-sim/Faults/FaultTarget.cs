namespace HardwareSim.Faults;

/// <summary>What a fault can strike on.</summary>
[Flags]
internal enum FaultTarget
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A panel's frame.</summary>
    Commands = 1,

    /// <summary>A peripheral's frame.</summary>
    Replies = 2,

    /// <summary>The moment it is added, without any frame.</summary>
    Moment = 4,

    /// <summary>Any frame.</summary>
    Frames = Commands | Replies,

    /// <summary>A moment or any frame.</summary>
    Anything = Frames | Moment,
}
