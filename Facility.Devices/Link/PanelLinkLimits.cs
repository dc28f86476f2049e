namespace Facility.Devices.Link;

/// <summary>Bounds of the panel's side of the link; those both sides keep are in
/// LinkLimits.</summary>
public static class PanelLinkLimits
{
    /// <summary>Longest wait for the network to answer a connection attempt.</summary>
    public static readonly TimeSpan ConnectWaitMax = TimeSpan.FromSeconds(2);

    /// <summary>First pause before connecting again; doubled up to
    /// <see cref="RetryAfterMax"/>.</summary>
    public static readonly TimeSpan RetryAfterMin = TimeSpan.FromMilliseconds(100);

    /// <summary>Longest pause between two attempts: a silo that is back waits no longer for its
    /// doors.</summary>
    public static readonly TimeSpan RetryAfterMax = TimeSpan.FromSeconds(2);

    /// <summary>Doors that change together travel together; below what a person or a feed
    /// notices.</summary>
    public static readonly TimeSpan ChangesEvery = TimeSpan.FromMilliseconds(20);

    /// <summary>Ages of unchanged doors are confirmed this often.</summary>
    public static readonly TimeSpan ConfirmEvery = TimeSpan.FromSeconds(1);

    /// <summary>Pause when the silo took nothing of a batch, so that a gap it refuses is no busy
    /// loop.</summary>
    public static readonly TimeSpan NoProgressPause = TimeSpan.FromSeconds(1);

    /// <summary>Octets of report bodies in one batch; well below the largest message.</summary>
    public const int BatchOctetsMax = 512 * 1024;

    /// <summary>HTTP/2 pings while nothing comes: a dead cable is noticed within this and a
    /// second.</summary>
    public static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(1);
}
