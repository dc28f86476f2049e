namespace Facility.Devices.Osdp.Bus;

/// <summary>How a reader is (osdp_RSTATR).</summary>
public enum ReaderState : byte
{
    /// <summary>As it should be.</summary>
    Normal = 0,

    /// <summary>Its cable to the peripheral is off.</summary>
    NotConnected = 1,

    /// <summary>Its housing is open.</summary>
    Tampered = 2,
}
