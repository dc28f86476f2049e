using System.Diagnostics.CodeAnalysis;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>A command that knows its code and reads itself.</summary>
public interface IOsdpCommand<TSelf> : IOsdpCommand where TSelf : class, IOsdpCommand<TSelf>
{
    /// <summary>The command's code octet.</summary>
    static abstract CommandCode Code { get; }

    /// <summary>Reads a payload, or says with which NAK it must be answered.</summary>
    static abstract bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out TSelf? command, out NakReason nak);
}
