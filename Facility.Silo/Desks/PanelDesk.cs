using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Panels;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Silo.Estate;
using Facility.Silo.Panels;
using Facility.Silo.Panels.Pki;
using Facility.Silo.Record;

namespace Facility.Silo.Desks;

/// <summary>The panels, and the codes that enrol new ones.</summary>
public sealed class PanelDesk(
    DeskGuard guard, IGrainFactory grains, SiteCatalogue site, IEnrolment enrolment, FacilityWriter writer,
    PeripheralKeys keys) : IPanelRoom
{
    public async Task<ImmutableArray<PanelView>> List(CancellationToken cancellation)
    {
        var viewer = await guard.Enter<IPanelRoom>(cancellation);
        var views = await Task.WhenAll(site.Site.Panels.Select(
            panel => grains.GetGrain<IPanelGrain>(panel.Id.Value).View(viewer, cancellation)));
        return [.. views.OfType<PanelView>()];
    }

    public async Task<string> IssueEnrolmentCode(PanelId panel, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IPanelRoom>(cancellation);
        if (!site.Panels.ContainsKey(panel))
            throw new ArgumentException($"The site has no panel '{panel}'.", nameof(panel));

        await writer.Commit(
            (_, record) =>
            {
                record.Append(new RecordFacts(SiloRecordKinds.EnrolmentCodeIssued, actor, panel.Value));
                return Task.CompletedTask;
            },
            cancellation);
        return enrolment.Issue(panel);
    }

    public async Task<ImmutableArray<PeripheralLine>> Peripherals(CancellationToken cancellation)
    {
        await guard.Enter<IPanelRoom>(cancellation);
        return keys.Peripherals();
    }

    public async Task<Verdict> OrderKey(KeyOrder order, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IPanelRoom>(cancellation);
        return await keys.Order(order, actor, cancellation);
    }
}
