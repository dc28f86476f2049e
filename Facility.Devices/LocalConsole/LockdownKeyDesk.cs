using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Panel;

namespace Facility.Devices.LocalConsole;

/// <summary>The hard-wired lockdown keys: turning one locks its block down; nothing about it ever ends that.</summary>
/// <remarks>What counts is the last input that could be believed: a cut cable is a fault and no movement of the
/// key, and a key found turned at the start of the panel locks down.</remarks>
internal sealed class LockdownKeyDesk(PanelSite site, PanelWork work, LockdownDesk lockdowns, string boot)
{
    private readonly Dictionary<BlockId, InputState> told = [];
    private readonly Dictionary<BlockId, bool> turned = [];
    private long turns;

    public void Hear(Station station, BusEvent heard)
    {
        if (heard is not BusEvent.InputsReported reported) return;
        foreach (var block in site.Blocks)
        {
            if (block.LockdownKey is { } key && PanelSite.At(key) == station)
                Take(block, key, InputFaults.Of(reported.Inputs, key.Number));
        }
    }

    private void Take(SiteBlock block, IoPoint key, InputState now)
    {
        var was = told.GetValueOrDefault(block.Id, InputState.Inactive);
        told[block.Id] = now;
        if (now == was && turned.ContainsKey(block.Id)) return;

        lockdowns.SetKey(block.Id, now is InputState.Active);
        if (InputFaults.IsFault(now))
        {
            if (now != was) Report(RecordKinds.InputFaulted, block, key, now);
            return;
        }
        if (InputFaults.IsFault(was)) Report(RecordKinds.InputRestored, block, key, now);
        Turn(block, now is InputState.Active);
    }

    private void Turn(SiteBlock block, bool isTurned)
    {
        var before = turned.TryGetValue(block.Id, out var known) && known;
        turned[block.Id] = isTurned;
        if (isTurned == before) return;
        if (!isTurned)
        {
            work.Report(RecordKinds.LockdownKeyBack, block.Id.Value, "", ("block", block.Id.Value));
            return;
        }

        // The doors first, the words after (invariant I11).
        var order = LocalOrders.Key(boot, ++turns);
        lockdowns.Take(new(order, block.Id, Engage: true, "lockdown-key", "", 0));
        work.Report(RecordKinds.LockdownKeyTurned, block.Id.Value, order.Value, ("block", block.Id.Value));
    }

    private void Report(string kind, SiteBlock block, IoPoint key, InputState state) =>
        work.Report(kind, block.Id.Value, "",
            ("address", (int)key.Address),
            ("block", block.Id.Value),
            ("contact", "lockdown key"),
            ("fault", (int)FaultCode.InputFault),
            ("input", key.Number),
            ("line", key.Line.Value),
            ("state", state.ToString().ToLowerInvariant()));
}
