using System.Buffers.Binary;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Faults;

/// <summary>T1 to T4: a field of a file's status says something else (plain frames only).</summary>
internal sealed class FileStatusFault(FaultOrder order, FileStatusField which) : DeviceFault(order)
{
    /// <inheritdoc/>
    public override void Reply(DeviceMoment moment)
    {
        if (moment.Command.HasSecurityBlock
            || !CommandCatalogue.TryRead(moment.Command.Code, moment.Command.Payload, out var command, out _)
            || command is not FileTransferCommand piece || IsTooEarly(piece)) return;
        var octets = moment.Reply.ToArray();
        var at = FrameOctets.Begin(octets) + FrameOctets.Security + 1 + (int)which;
        BinaryPrimitives.WriteUInt16LittleEndian(octets.AsSpan(at), unchecked((ushort)Said));
        moment.Reply = FrameOctets.Rechecked(octets);
    }

    private int Said => which switch
    {
        FileStatusField.Delay => Value("delay"),
        FileStatusField.Size => Value("size"),
        _ => -Value("status"),
    };

    private bool IsTooEarly(FileTransferCommand piece) =>
        Order.Values.TryGetValue("offset", out var offset) && piece.Offset < offset;
}
