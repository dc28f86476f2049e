namespace HardwareSim.Conformance;

/// <summary>What the device under test is; the tester plays the other.</summary>
internal enum DeviceRole
{
    /// <summary>A control panel.</summary>
    Acu,

    /// <summary>A peripheral.</summary>
    Pd,
}
