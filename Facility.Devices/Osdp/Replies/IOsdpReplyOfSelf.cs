using System.Diagnostics.CodeAnalysis;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>A reply that knows its code and reads itself.</summary>
public interface IOsdpReply<TSelf> : IOsdpReply where TSelf : class, IOsdpReply<TSelf>
{
    /// <summary>The reply's code octet.</summary>
    static abstract ReplyCode Code { get; }

    /// <summary>Reads a payload; false when it is none.</summary>
    static abstract bool TryParse(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out TSelf? reply);
}
