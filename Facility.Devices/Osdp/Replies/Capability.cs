namespace Facility.Devices.Osdp.Replies;

/// <summary>What a peripheral can have (OSDP 2.2, function codes of osdp_PDCAP).</summary>
public enum CapabilityFunction : byte
{
    /// <summary>Contact inputs.</summary>
    Contacts = 1,

    /// <summary>Outputs.</summary>
    Outputs = 2,

    /// <summary>Card data.</summary>
    CardData = 3,

    /// <summary>Lamps.</summary>
    Lamps = 4,

    /// <summary>A sounder.</summary>
    Sounder = 5,

    /// <summary>A text display.</summary>
    Text = 6,

    /// <summary>Kinds of check value.</summary>
    Check = 8,

    /// <summary>Communication security.</summary>
    Security = 9,

    /// <summary>Largest frame it receives, low octet first.</summary>
    ReceiveSize = 10,

    /// <summary>Readers.</summary>
    Readers = 13,

    /// <summary>Version of the standard.</summary>
    Standard = 16,
}

/// <summary>One record of osdp_PDCAP.</summary>
/// <param name="Function">Which function; a number we do not name is kept as it is.</param>
/// <param name="Compliance">How far, by function.</param>
/// <param name="Count">How many, by function.</param>
public readonly record struct Capability(CapabilityFunction Function, byte Compliance, byte Count);
