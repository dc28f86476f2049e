using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>Anything a panel may say to a peripheral.</summary>
public interface IOsdpCommand
{
    /// <summary>The command's code octet.</summary>
    CommandCode OwnCode { get; }

    /// <summary>Octets behind the code.</summary>
    int PayloadSize { get; }

    /// <summary>Writes exactly <see cref="PayloadSize"/> octets.</summary>
    void Write(Span<byte> payload);
}
