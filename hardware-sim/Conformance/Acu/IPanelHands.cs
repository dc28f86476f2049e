using Facility.Devices.Osdp.Bus;

namespace HardwareSim.Conformance.Acu;

/// <summary>Hands and eyes at the panel under test; a foreign one has none unless somebody operates it.</summary>
internal interface IPanelHands
{
    /// <summary>Orders the panel to say a command.</summary>
    void Order(byte code, params byte[] data);

    /// <summary>Has it hand over a new key.</summary>
    void Rekey(byte[] key);

    /// <summary>Has it carry a file to the peripheral.</summary>
    void SendFile(byte[] content);

    /// <summary>Has it forget the peripheral's key and begin again with the default key.</summary>
    void GiveUpKey();

    /// <summary>What the panel made known so far.</summary>
    IReadOnlyList<BusEvent> Events { get; }
}
