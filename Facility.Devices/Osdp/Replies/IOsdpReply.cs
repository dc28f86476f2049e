using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>Anything a peripheral may say to a panel.</summary>
public interface IOsdpReply
{
    /// <summary>The reply's code octet.</summary>
    ReplyCode OwnCode { get; }

    /// <summary>Octets behind the code.</summary>
    int PayloadSize { get; }

    /// <summary>Writes exactly <see cref="PayloadSize"/> octets.</summary>
    void Write(Span<byte> payload);
}
