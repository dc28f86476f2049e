using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Faults;

/// <summary>A peripheral hears a command of its own and is about to answer, as faults leave it.</summary>
/// <param name="scene">The line.</param>
/// <param name="device">The peripheral.</param>
/// <param name="command">The command.</param>
internal sealed class DeviceMoment(IFaultScene scene, FaultyPeripheral device, OsdpFrame command)
{
    /// <summary>The line.</summary>
    public IFaultScene Scene => scene;

    /// <summary>The peripheral.</summary>
    public FaultyPeripheral Device => device;

    /// <summary>The command.</summary>
    public OsdpFrame Command => command;

    /// <summary>Whether it hears nothing.</summary>
    public bool IsDeaf { get; set; }

    /// <summary>What it hears instead, under the same sequence number; null: the command itself.</summary>
    public byte[]? StandIn { get; private set; }

    /// <summary>What it says instead of its own reply; null: its own.</summary>
    public byte[]? Instead { get; private set; }

    /// <summary>How much later than usual it answers.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Its answer; empty for none.</summary>
    public ReadOnlyMemory<byte> Reply { get; set; }

    /// <summary>Says something else; its sequence number is the command's unless told otherwise.</summary>
    public void Say(IOsdpReply reply, int? sequence = null) => Instead =
        FrameBuilder.Build(command.Address, sequence ?? command.Sequence, reply, command.Check);

    /// <summary>Refuses with any code, also one that must never be sent.</summary>
    public void Refuse(byte code)
    {
        Say(new NakReply(NakReason.Record));
        Instead = FrameOctets.Rechecked(FrameOctets.With(Instead!, FrameOctets.Security + 1, _ => code));
        Hear(new IdCommand());
    }

    /// <summary>Hears something else, so that it keeps count.</summary>
    public void Hear(IOsdpCommand other) => StandIn =
        FrameBuilder.Build(command.Address, command.Sequence, other, command.Check);
}
