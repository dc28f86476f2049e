namespace Facility.Contracts.Link;

/// <summary>Bounds that both ends of the panel link keep.</summary>
public static class LinkLimits
{
    /// <summary>The version of the link this build speaks.</summary>
    public const int LinkVersion = 1;

    /// <summary>Reports in one batch; one batch is under way at a time.</summary>
    public const int ReportsPerBatchMax = 200;

    /// <summary>Statuses or confirmations in one batch; a larger panel sends several.</summary>
    public const int DoorsPerBatchMax = 500;

    /// <summary>Lines in one batch.</summary>
    public const int LinesPerBatchMax = 64;

    /// <summary>Peripherals in one batch.</summary>
    public const int PeripheralsPerBatchMax = 256;

    /// <summary>Turnstiles in one batch.</summary>
    public const int TurnstilesPerBatchMax = 64;

    /// <summary>Scales in one batch.</summary>
    public const int ScalesPerBatchMax = 64;

    /// <summary>Octets of one part of an access table; a revocation waits for no more than one
    /// part.</summary>
    public const int TablePartMax = 32 * 1024;

    /// <summary>Octets of a whole access table: some 100,000 credentials.</summary>
    public const int TableMax = 16 * 1024 * 1024;

    /// <summary>Octets of one message in either direction.</summary>
    public const int MessageMax = 1024 * 1024;

    /// <summary>How often a panel is heard even when nothing happens.</summary>
    public static readonly TimeSpan HeartbeatEvery = TimeSpan.FromSeconds(1);

    /// <summary>After this long without a word a panel counts as not connected.</summary>
    public static readonly TimeSpan SilenceMax = TimeSpan.FromSeconds(3);

    /// <summary>How long the silo waits for the first message of a new stream.</summary>
    public static readonly TimeSpan HelloWaitMax = TimeSpan.FromSeconds(3);
}
