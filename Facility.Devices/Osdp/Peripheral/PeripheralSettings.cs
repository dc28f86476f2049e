using System.Security.Cryptography;
using Facility.Devices.Osdp.Files;
using Facility.Devices.Osdp.Secure;

namespace Facility.Devices.Osdp.Peripheral;

/// <summary>What a peripheral is.</summary>
/// <param name="Address">Its address on the line.</param>
/// <param name="Outputs">How many outputs.</param>
/// <param name="Inputs">How many inputs.</param>
/// <param name="Readers">How many card readers.</param>
/// <param name="Keypad">Whether the reader has keys.</param>
/// <param name="Serial">Serial number in osdp_PDID.</param>
/// <param name="Baud">Its speed; osdp_COMSET may change it.</param>
public sealed record PeripheralSettings(
    byte Address, int Outputs, int Inputs, int Readers, bool Keypad, uint Serial, int Baud = 38400)
{
    /// <summary>Its base key; null for none: then it has no secure channel, unless it is in install mode.</summary>
    public ChannelKey? Key { get; init; }

    /// <summary>A key that osdp_KEYSET brought and no session has confirmed yet.</summary>
    public ChannelKey? NextKey { get; init; }

    /// <summary>Whether a peripheral with a key answers plain questions only about who it is.</summary>
    public bool RequiresSecure { get; init; } = true;

    /// <summary>Whether it starts in install mode, in which SCBK-D is accepted; a new key ends it.</summary>
    public bool InstallMode { get; init; }

    /// <summary>How strictly the panel is judged.</summary>
    public ChannelPolicy Policy { get; init; } = ChannelPolicy.Tolerant;

    /// <summary>Where the random numbers of handshakes come from.</summary>
    public RandomFill Random { get; init; } = RandomNumberGenerator.Fill;

    /// <summary>How it takes files; null: not at all.</summary>
    public FileReceiverTerms? Files { get; init; }

    /// <summary>The display of each reader.</summary>
    public TextDisplay Display { get; init; }
}
