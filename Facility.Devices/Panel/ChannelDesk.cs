using System.Collections.Immutable;
using Facility.Contracts.Panels;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Secure;

namespace Facility.Devices.Panel;

/// <summary>Follows the secure channels of all peripherals and does what a person orders about their keys.</summary>
/// <remarks>A key is handed over in two cases only: a peripheral found under SCBK-D while its install mode is open,
/// and an order to renew. Nothing here happens by itself.</remarks>
internal sealed class ChannelDesk
{
    private readonly PanelWork work;
    private readonly StatusBoard board;
    private readonly OrderDesk orders;
    private readonly SeenOrders seen = new();
    private readonly SortedDictionary<(string Line, byte Address), PeripheralChannel> channels = [];

    public ChannelDesk(PanelSite site, PanelWork work, StatusBoard board, OrderDesk orders)
    {
        (this.work, this.board, this.orders) = (work, board, orders);
        foreach (var line in site.Lines)
            foreach (var one in line.Peripherals)
                channels.Add((line.Id.Value, one.Address), new(line.Id, one));
        Views = [.. channels.Values.Select(channel => channel.View)];
    }

    public ImmutableArray<PeripheralView> Views { get; private set; }

    /// <summary>Whether a peripheral must be spoken with securely and has not proved a key of its own.</summary>
    public bool IsUnproved(Station station) =>
        channels.TryGetValue((station.Line.Value, station.Address), out var channel)
        && channel is { Site.Secure: true, View: not { Channel: ChannelCondition.Secure, Key: KeyKind.Own } };

    public void Hear(LineId line, BusEvent told)
    {
        if (!channels.TryGetValue((line.Value, told.Address), out var channel)) return;

        var before = channel.View;
        channel.Hear(told, work.Wall);
        if (told is BusEvent.ChannelChanged changed) Follow(channel, before, changed);
        Publish(before, channel);
    }

    public void Take(PanelKeyOrder order)
    {
        if (!seen.IsNew(order.Key.Order)) return;

        var channel = channels.GetValueOrDefault((order.Key.Line.Value, order.Key.Address));
        var verdict = KeyRules.Judge(new(order, channel?.Site, channel?.View, orders.IsBehind(order.Epoch)));
        if (channel is null || !verdict.IsAllowed) Refuse(order, verdict);
        else if (order.Key.Act is KeyAct.Install) BeginInstall(channel, order);
        else HandOver(channel, order.Key.Order.Value, order.Actor, order.Key.Reason);
    }

    private void BeginInstall(PeripheralChannel channel, PanelKeyOrder order)
    {
        var before = channel.View;
        channel.Install(order, work.Wall + PanelLimits.InstallTime);
        work.Report(RecordKinds.KeyInstallBegun, channel.View.Line.Value, order.Key.Order.Value,
            ("actor", order.Actor), ("minutes", (int)PanelLimits.InstallTime.TotalMinutes),
            ("order", order.Key.Order.Value), ("peripheral", channel.Name), ("reason", order.Key.Reason));
        work.Add(new PanelEffect.Install(channel.View.Line, channel.View.Address, PanelLimits.InstallTime));
        Publish(before, channel);
    }

    private void Follow(PeripheralChannel channel, PeripheralView before, BusEvent.ChannelChanged changed)
    {
        var now = channel.View;
        if (changed.Key is KeyInUse.Next) Proved(channel);
        if (now.Channel is ChannelCondition.Secure && before.Channel is not ChannelCondition.Secure)
            work.Report(RecordKinds.ChannelSecured, channel.View.Line.Value, "",
                ("key", now.Key.ToString().ToLowerInvariant()), ("peripheral", channel.Name));
        else if (IsLoss(before, now))
            work.Report(RecordKinds.ChannelLost, channel.View.Line.Value, "",
                ("because", now.Because), ("peripheral", channel.Name));

        if (changed is { State: ChannelState.Secure, Key: KeyInUse.Default }
            && channel.TakeInstall(work.Wall) is { } order)
            HandOver(channel, order.Key.Order.Value, order.Actor, order.Key.Reason);
    }

    private void Proved(PeripheralChannel channel)
    {
        work.Add(new PanelEffect.PromoteKey(channel.View.Line, channel.View.Address));
        work.Report(RecordKinds.KeyChanged, channel.View.Line.Value, "", ("peripheral", channel.Name));
    }

    private void HandOver(PeripheralChannel channel, string order, string actor, string reason)
    {
        work.Report(RecordKinds.KeyHandedOver, channel.View.Line.Value, order,
            ("actor", actor), ("order", order), ("peripheral", channel.Name), ("reason", reason));
        work.Add(new PanelEffect.HandOverKey(channel.View.Line, channel.View.Address));
    }

    private void Refuse(PanelKeyOrder order, Verdict verdict)
    {
        var name = $"{order.Key.Line}/{order.Key.Address}";
        work.Report(RecordKinds.KeyOrderRefused, order.Key.Line.Value, order.Key.Order.Value,
            ("actor", order.Actor),
            ("because", verdict.Refusals.Select(refusal => refusal.Because).ToArray()),
            ("order", order.Key.Order.Value), ("peripheral", name),
            ("rules", verdict.Refusals.Select(refusal => refusal.Rule).ToArray()));
    }

    // Trying and failing alternate for as long as a peripheral is refused; told once.
    private static bool IsLoss(PeripheralView before, PeripheralView now) =>
        now.Channel is ChannelCondition.Closed or ChannelCondition.Refused
        && now.Because.Length > 0 && now.Because != before.Because;

    private void Publish(PeripheralView before, PeripheralChannel channel)
    {
        if (channel.View == before) return;
        Views = [.. channels.Values.Select(known => known.View)];
        board.MoveRevision();
    }
}
