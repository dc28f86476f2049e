using System.Collections.Immutable;
using Facility.Devices.Access;
using Microsoft.Extensions.Logging;

namespace Facility.Devices.Panel;

/// <summary>What the panel keeps beside its journal; a write that fails is said.</summary>
internal sealed partial class PanelFiles(PanelData data, ILogger log) : IDisposable
{
    private readonly FileKeeper keeper = new();

    public void Keep(ImmutableArray<StandingLockdown> lockdowns) => Keep(
        data.Lockdowns, () => LockdownFile.Write(data.Lockdowns, lockdowns), null);

    public void Keep(AccessTable table, RevocationOverlay overlay, Action<bool>? ended = null) => Keep(
        data.AccessTable, () => AccessTableFile.Write(data.AccessTable, table, overlay), ended);

    public void Dispose() => keeper.Dispose();

    private void Keep(string path, Action write, Action<bool>? ended)
    {
        var taken = keeper.TryKeep(write, failure =>
        {
            if (failure is not null) LogNotKept(log, path, failure.Message);
            ended?.Invoke(failure is null);
        });
        if (taken) return;

        LogNotKept(log, path, "Too many writes are waiting.");
        ended?.Invoke(false);
    }
}
