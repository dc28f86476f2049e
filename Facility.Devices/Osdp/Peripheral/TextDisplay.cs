namespace Facility.Devices.Osdp.Peripheral;

/// <summary>The display of each of a peripheral's readers; the number is the compliance told in osdp_PDCAP.</summary>
public enum TextDisplay : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>One row of 16 signs.</summary>
    OneRow = 1,

    /// <summary>Two rows of 16 signs.</summary>
    TwoRows = 2,

    /// <summary>Four rows of 16 signs.</summary>
    FourRows = 3,
}
