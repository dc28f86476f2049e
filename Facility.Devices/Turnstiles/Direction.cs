namespace Facility.Devices.Turnstiles;

/// <summary>A direction of a turnstile.</summary>
public enum Direction
{
    /// <summary>In.</summary>
    A = 1,

    /// <summary>Out.</summary>
    B = 2,
}
