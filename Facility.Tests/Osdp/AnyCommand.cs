using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Wire;

namespace Facility.Tests.Osdp;

/// <summary>Any code with any octets, as a stranger might send.</summary>
public sealed record AnyCommand(CommandCode OwnCode, byte[] Payload) : IOsdpCommand
{
    public int PayloadSize => Payload.Length;

    public void Write(Span<byte> payload) => Payload.CopyTo(payload);
}
