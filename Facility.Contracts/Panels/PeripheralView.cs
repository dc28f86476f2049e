using Facility.Contracts.Ids;

namespace Facility.Contracts.Panels;

/// <summary>How a panel and a peripheral speak with each other.</summary>
[GenerateSerializer, Alias("facility.channel-condition")]
public enum ChannelCondition
{
    /// <summary>Not known: the panel has not said.</summary>
    Unknown = 0,

    /// <summary>Plainly, as the site file has it.</summary>
    Plain = 1,

    /// <summary>Not yet: nothing but the handshake is said.</summary>
    Closed = 2,

    /// <summary>Sealed, and the first seal was found good.</summary>
    Secure = 3,

    /// <summary>Refused; tried again after a pause.</summary>
    Refused = 4,
}

/// <summary>Under which key a peripheral is spoken with.</summary>
[GenerateSerializer, Alias("facility.key-kind")]
public enum KeyKind
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Its own.</summary>
    Own = 1,

    /// <summary>The key everybody knows (SCBK-D): in install mode only.</summary>
    Default = 2,
}

/// <summary>A peripheral as its panel reports it.</summary>
/// <param name="Line">On which line.</param>
/// <param name="Address">Its address.</param>
/// <param name="Online">Whether it answers.</param>
/// <param name="Channel">How it is spoken with.</param>
/// <param name="Key">Under which key.</param>
/// <param name="Because">Why the channel is not secure, in words; else empty.</param>
/// <param name="Since">Since when, UTC.</param>
/// <param name="InstallUntil">When install mode ends by itself; null while it is off.</param>
[GenerateSerializer, Immutable, Alias("facility.peripheral-view")]
public sealed record PeripheralView(
    [property: Id(0)] LineId Line,
    [property: Id(1)] byte Address,
    [property: Id(2)] bool Online,
    [property: Id(3)] ChannelCondition Channel,
    [property: Id(4)] KeyKind Key,
    [property: Id(5)] string Because,
    [property: Id(6)] DateTimeOffset Since,
    [property: Id(7)] DateTimeOffset? InstallUntil);

/// <summary>A peripheral of the site with what its panel says of it.</summary>
/// <param name="Panel">Whose it is.</param>
/// <param name="Label">Its name in the site file.</param>
/// <param name="Kind">Reader or module.</param>
/// <param name="Secure">Whether the site file has it spoken with securely.</param>
/// <param name="State">What the panel says; unknown while it said nothing.</param>
[GenerateSerializer, Immutable, Alias("facility.peripheral-line")]
public sealed record PeripheralLine(
    [property: Id(0)] PanelId Panel,
    [property: Id(1)] string Label,
    [property: Id(2)] Site.PeripheralKind Kind,
    [property: Id(3)] bool Secure,
    [property: Id(4)] PeripheralView State);
