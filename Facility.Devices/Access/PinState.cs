namespace Facility.Devices.Access;

/// <summary>How far the second factor of a card at a reader is.</summary>
public enum PinState
{
    /// <summary>The reader asks for none.</summary>
    NotAsked = 0,

    /// <summary>It has still to be entered; nothing is released before.</summary>
    Awaited = 1,

    /// <summary>It was entered.</summary>
    Right = 2,

    /// <summary>Other digits were entered.</summary>
    Wrong = 3,

    /// <summary>It did not come in time.</summary>
    Late = 4,

    /// <summary>Too many wrong ones were entered before; none is taken now.</summary>
    Paused = 5,

    /// <summary>The duress PIN was entered: as good as the right one, and a silent alarm.</summary>
    Duress = 6,
}
