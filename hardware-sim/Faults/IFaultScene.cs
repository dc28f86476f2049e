using HardwareSim.Doors;
using HardwareSim.Lines;

namespace HardwareSim.Faults;

/// <summary>The line a fault is at work on, as far as it may touch it.</summary>
internal interface IFaultScene
{
    /// <summary>The present moment.</summary>
    TimeSpan Now { get; }

    /// <summary>The medium.</summary>
    Wire Wire { get; }

    /// <summary>The doors whose locks hang on the line.</summary>
    IEnumerable<DoorPost> Doors { get; }

    /// <summary>A peripheral; null when there is none at this address.</summary>
    FaultyPeripheral? Peripheral(byte address);

    /// <summary>Does something at a moment.</summary>
    void At(TimeSpan moment, Action act);

    /// <summary>Lets the panel's adapter hear octets that are on no wire.</summary>
    void ToPanel(ReadOnlyMemory<byte> octets);

    /// <summary>The hard-wired fire loop of the line's doors trips or is restored.</summary>
    void SwitchFireLoop(bool tripped);

    /// <summary>Inputs and outputs are asked anew what they are.</summary>
    void Refresh();
}
