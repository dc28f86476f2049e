namespace Facility.Domain.Control;

/// <summary>How the control of a block stands.</summary>
public enum ControlState
{
    /// <summary>Nobody's: the first station that acts takes it.</summary>
    Free,

    /// <summary>One station's.</summary>
    Held,

    /// <summary>One station's, offered to another.</summary>
    Offered,
}
