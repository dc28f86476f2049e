using System.Collections.Concurrent;
using Facility.Contracts.Calls;
using Facility.Contracts.Link;
using Facility.Contracts.Site;
using Facility.Domain.Policy;
using Facility.Silo.Estate;
using Facility.Silo.Hosting;
using Facility.Silo.Panels;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Calls;

/// <summary>Tells panels when their payphones have power: the hours in force, and calls that run beyond them.</summary>
/// <remarks>Told at once when it changes or its panel is new, and again every 30 s: the last word counts.</remarks>
public sealed class CallPower(
    SiteCatalogue site, IPanelConnections panels, SiloEpoch epoch, TimeProvider clock)
{
    private const int MinutesOfDay = 24 * 60;
    private static readonly TimeSpan AgainAfter = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AskedAhead = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, (PhonePlan Plan, string Boot, DateTimeOffset At)> told = new();

    public async Task Tick(FacilityDb db, CancellationToken cancellation)
    {
        var wired = site.Site.Payphones.Where(phone => phone.Power is not null).ToList();
        if (wired.Count == 0) return;

        var running = await db.Calls.AsNoTracking().Where(row => row.Status == CallStatus.Talking)
            .ToDictionaryAsync(row => row.PayphoneId, cancellation);
        foreach (var phone in wired) Tell(phone, PlanOf(phone, running.GetValueOrDefault(phone.Id)));
    }

    private void Tell(SitePayphone phone, PhonePlan plan)
    {
        var panel = site.PanelOf(phone.Power)!.Value;
        var pulse = panels.Pulse(panel);
        var now = clock.GetUtcNow();
        var last = told.GetValueOrDefault(phone.Id);
        if (!pulse.Connected || (last.Plan == plan && last.Boot == pulse.Boot && now < last.At + AgainAfter)) return;
        if (panels.TrySend(panel, plan.ToMessage())) told[phone.Id] = (plan, pulse.Boot, now);
    }

    private PhonePlan PlanOf(SitePayphone phone, CallRow? running)
    {
        var policy = PolicyBook.Current.At(clock.GetUtcNow(), site.Zone);
        var from = phone.Window?.From ?? policy.Clock("call.from");
        var to = phone.Window?.To ?? policy.Clock("call.until");
        return new(
            phone.Id, from is { } begin ? MinuteOf(begin) : 0, to is { } end ? MinuteOf(end) : MinutesOfDay,
            running is null ? null : HoldOf(running, policy), epoch.Current);
    }

    // A call without a limit is held for one span at a time, and the next is asked for well before its end.
    private DateTimeOffset? HoldOf(CallRow call, DayPolicy policy)
    {
        if (call.LimitAt is { } limit) return limit > clock.GetUtcNow() ? limit : null;
        var span = TimeSpan.FromMinutes(policy.Whole("call.lawyer-power-minutes") ?? 60);
        var since = clock.GetUtcNow() + AskedAhead - call.StartedAt!.Value;
        return call.StartedAt.Value + (span * Math.Max(1, Math.Ceiling(since / span)));
    }

    private static int MinuteOf(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
