namespace Facility.Devices.Osdp.Wire;

/// <summary>How far one of our two roles goes with a message.</summary>
public enum SupportLevel
{
    /// <summary>Said or acted upon.</summary>
    Full = 1,

    /// <summary>Said or acted upon by a peripheral that has what it is for; else refused.</summary>
    WhenFitted = 2,

    /// <summary>Written and read for whoever asks; nothing here acts on it by itself.</summary>
    Offered = 3,

    /// <summary>Read, and refused.</summary>
    Refused = 4,

    /// <summary>Never said.</summary>
    NotSaid = 5,

    /// <summary>No longer part of the standard: read, so that a trace names it; refused, never said.</summary>
    Obsolete = 6,
}

/// <summary>How far a role goes with a message, and how it refuses.</summary>
/// <param name="Level">How far.</param>
/// <param name="Nak">The refusal; none where nothing is refused.</param>
/// <param name="Needs">With <see cref="SupportLevel.WhenFitted"/>: what must be there.</param>
public sealed record MessageSupport(SupportLevel Level, NakReason Nak = NakReason.None, string Needs = "")
{
    /// <summary>Said or acted upon.</summary>
    public static MessageSupport Full { get; } = new(SupportLevel.Full);

    /// <summary>For whoever asks.</summary>
    public static MessageSupport Offered { get; } = new(SupportLevel.Offered);

    /// <summary>Never said.</summary>
    public static MessageSupport NotSaid { get; } = new(SupportLevel.NotSaid);

    /// <summary>Read, and refused as unknown.</summary>
    public static MessageSupport Refused { get; } = new(SupportLevel.Refused, NakReason.UnknownCommand);

    /// <summary>Read, refused as unknown, never said.</summary>
    public static MessageSupport Obsolete { get; } = new(SupportLevel.Obsolete, NakReason.UnknownCommand);

    /// <summary>Full with something, refused as unknown without.</summary>
    public static MessageSupport With(string needs) =>
        new(SupportLevel.WhenFitted, NakReason.UnknownCommand, needs);

    /// <summary>Said by a peripheral that has something.</summary>
    public static MessageSupport SaidWith(string needs) => new(SupportLevel.WhenFitted, Needs: needs);
}
