using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Contracts.Panels;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Contracts.Verdicts;
using Facility.Domain.Peripherals;
using Facility.Silo.Estate;
using Facility.Silo.Hosting;
using Facility.Silo.Record;

namespace Facility.Silo.Panels;

/// <summary>Shows how peripherals are spoken with; judges orders about their keys, records them, and sends them to
/// the panel that holds the keys.</summary>
/// <remarks>Not sent later: an order that found no panel is refused, since install mode that opens by surprise is
/// the opposite of what it is for.</remarks>
public sealed class PeripheralKeys(
    SiteCatalogue site, IPanelConnections panels, SiloEpoch epoch, FacilityWriter writer)
{
    /// <summary>Every peripheral of the site.</summary>
    public ImmutableArray<PeripheralLine> Peripherals()
    {
        var told = site.Site.Panels.SelectMany(panel => panels.Peripherals(panel.Id))
            .ToDictionary(one => (one.Line, one.Address));
        return
        [
            .. from line in site.Site.Lines
               from one in line.Peripherals
               select new PeripheralLine(
                   line.Panel, one.Label, one.Kind, one.Secure,
                   told.GetValueOrDefault((line.Id, one.Address)) ?? Unheard(line.Id, one.Address)),
        ];
    }

    /// <summary>Judges, records and sends. Refusals: PERI-01 to PERI-05.</summary>
    public async Task<Verdict> Order(KeyOrder order, Actor actor, CancellationToken cancellation)
    {
        var line = site.Site.Lines.FirstOrDefault(line => line.Id == order.Line);
        var verdict = PeripheralRules.JudgeKey(Facts(order, line));
        await writer.Commit(
            (_, record) =>
            {
                record.Append(Entry(order, actor, verdict));
                return Task.CompletedTask;
            },
            cancellation);
        if (!verdict.IsAllowed) return verdict;

        return panels.TrySend(line!.Panel, order.ToMessage(actor, epoch.Current))
            ? verdict
            : PeripheralRules.JudgeKey(Facts(order, line) with { PanelConnected = false });
    }

    private KeyOrderFacts Facts(KeyOrder order, SiteLine? line)
    {
        var peripheral = line?.Peripherals.FirstOrDefault(one => one.Address == order.Address);
        return new(
            order, peripheral is not null, peripheral is { Secure: true },
            line is not null && panels.Pulse(line.Panel).Connected,
            line is null ? null : ViewOf(line.Panel, order));
    }

    private PeripheralView? ViewOf(PanelId panel, KeyOrder order) =>
        panels.Peripherals(panel).FirstOrDefault(one => one.Line == order.Line && one.Address == order.Address);

    private static PeripheralView Unheard(LineId line, byte address) => new(
        line, address, false, ChannelCondition.Unknown, KeyKind.None, "", DateTimeOffset.UnixEpoch, null);

    private static RecordFacts Entry(KeyOrder order, Actor actor, Verdict verdict) =>
        new RecordFacts(
            verdict.IsAllowed ? SiloRecordKinds.KeyOrdered : SiloRecordKinds.KeyRefused,
            actor, order.Line.Value) { Verdict = verdict, Cause = order.Order.Value }
            .With("act", order.Act.ToString().ToLowerInvariant())
            .With("peripheral", $"{order.Line}/{order.Address}")
            .With("reason", order.Reason);
}
