namespace Facility.Silo.Panels;

/// <summary>Bounds of the silo's side of the panel link; those both sides keep are in
/// LinkLimits.</summary>
public static class PanelLimits
{
    /// <summary>Revocations and lockdowns that wait for one panel; more means it no longer
    /// reads.</summary>
    public const int UrgentMax = 4096;

    /// <summary>Releases that wait for one panel; each is void after 3 s anyway.</summary>
    public const int OrdersMax = 64;

    /// <summary>Report batches of one panel that wait for the record; a panel keeps one under
    /// way.</summary>
    public const int BatchesMax = 2;

    /// <summary>A watcher of doors hears at most ten batches a second.</summary>
    public static readonly TimeSpan BatchEvery = TimeSpan.FromMilliseconds(100);

    /// <summary>Mere confirmations reach a watcher once a second, so its ages stay below their
    /// limit.</summary>
    public static readonly TimeSpan AgesEvery = TimeSpan.FromSeconds(1);

    /// <summary>Pause before the record or the tables are asked again after they failed.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);
}
