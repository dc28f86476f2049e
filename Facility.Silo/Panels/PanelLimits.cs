namespace Facility.Silo.Panels;

/// <summary>Bounds of the silo's side of the panel link; those both sides keep are in LinkLimits.</summary>
public static class PanelLimits
{
    /// <summary>A watcher of doors hears at most ten batches a second.</summary>
    public static readonly TimeSpan BatchEvery = TimeSpan.FromMilliseconds(100);

    /// <summary>Mere confirmations reach a watcher once a second, so its ages stay below their limit.</summary>
    public static readonly TimeSpan AgesEvery = TimeSpan.FromSeconds(1);
}
