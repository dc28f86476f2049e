namespace HardwareSim.Turnstiles;

/// <summary>How somebody goes through a turnstile, or what goes wrong with it then.</summary>
internal enum Manner
{
    /// <summary>Straight through, if the arm gives way.</summary>
    Through,

    /// <summary>In, and back before the point of no return (fault W1).</summary>
    Back,

    /// <summary>With force against a locked arm (fault W2 against another's grant).</summary>
    Push,

    /// <summary>Through, with a second one close behind (tailgating).</summary>
    Follow,

    /// <summary>Through, and the PASS contact keeps silent (fault W3).</summary>
    LostPass,

    /// <summary>Through, and the PASS contact reports twice (fault W4).</summary>
    DoublePass,

    /// <summary>Through after the panel's grant, by a turnstile whose own clock is slow (fault W7).</summary>
    Late,
}
