using System.Collections.Immutable;
using Facility.Contracts.Site;
using Facility.Devices.Access;
using Facility.Devices.Keys;
using Facility.Devices.Osdp.Secure;
using Microsoft.Extensions.Logging;

namespace Facility.Devices.Panel;

/// <summary>What the panel keeps beside its journal; a write that fails is said.</summary>
internal sealed partial class PanelFiles(PanelData data, ILogger log) : IDisposable
{
    private readonly FileKeeper keeper = new();

    public void Keep(ImmutableArray<StandingLockdown> lockdowns) => Keep(
        data.Lockdowns, () => LockdownFile.Write(data.Lockdowns, lockdowns), null);

    public void Keep(PeopleState people) => Keep(data.People, () => PeopleFile.Write(data.People, people), null);

    public void Keep(ImmutableArray<StandingMaintenance> outOfService) => Keep(
        data.Maintenance, () => MaintenanceFile.Write(data.Maintenance, outOfService), null);

    public void Keep(AccessTable table, RevocationOverlay overlay, Action<bool>? ended = null) => Keep(
        data.AccessTable, () => AccessTableFile.Write(data.AccessTable, table, overlay), ended);

    /// <summary>A proved key takes the place of the one before.</summary>
    public void Keep(ChannelKeyStore keys, SiteLine line, byte address) => Keep(
        Says(line, address), () => keys.Promote(line, address), null);

    /// <summary>Makes a key; tells it once it is durable, and nothing if it never is.</summary>
    public void Make(ChannelKeyStore keys, SiteLine line, byte address, Action<ChannelKey> made)
    {
        ChannelKey? next = null;
        Keep(Says(line, address), () => next = keys.Make(line, address), durable =>
        {
            if (durable) made(next!);
        });
    }

    public void Dispose() => keeper.Dispose();

    private static string Says(SiteLine line, byte address) => $"the key of {line.Id}/{address}";

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
