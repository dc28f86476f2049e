using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Visits;
using Facility.Domain.Visits;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Visits;

/// <summary>Sessions for somebody: the same rules asked for each, without writing anything.</summary>
public sealed class VisitOffers(
    IDbContextFactory<FacilityDb> contexts, VisitLook look, VisitQuota quota, TimeProvider clock)
{
    /// <summary>How many sessions are offered to who was refused one.</summary>
    public const int Offered = 3;

    private const int ShownDays = 28;

    /// <summary>The earliest sessions against which nothing stands.</summary>
    internal async Task<ImmutableArray<SlotView>> Earliest(
        VisitParties parties, string own, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await Earliest(db, parties, own);
    }

    /// <summary>The same, with what is open already.</summary>
    internal async Task<ImmutableArray<SlotView>> Earliest(FacilityDb db, VisitParties parties, string own)
    {
        var now = clock.GetUtcNow();
        var today = look.DayOf(now);
        var last = today.AddDays(look.PolicyAt(now).Whole("visiting.ahead-days") ?? 60);
        var picture = await look.Read(db, now, new([parties.Prisoner], parties.Visitors, today, last));
        var key = own.Length == 0 ? "" : (await db.Visits.AsNoTracking().SingleAsync(row => row.Id == own)).QuotaKey;
        var meter = await VisitMeter.Read((db, now), quota, parties, (today, key));
        return
        [
            .. picture.Wing.On(today, last)
                .Where(slot => slot.From > now && slot.Template.Kinds.Contains(parties.Asked.Kind))
                .Where(slot => VisitRules.IsOpen(picture.Of(parties, slot, own) with
                {
                    Entitlement = meter.On(slot.Day),
                }))
                .Take(Offered).Select(slot => slot.View),
        ];
    }

    /// <summary>All sessions of four weeks with what stands against each, and the entitlement before them.</summary>
    public async Task<SlotBoard> Board(Actor actor, AskSlots asked, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var from = asked.From > look.DayOf(now) ? asked.From : look.DayOf(now);
        var row = await db.Visits.AsNoTracking().SingleOrDefaultAsync(one => one.Id == asked.Visit, cancellation);
        var parties = row is null ? PartiesOf(asked)
            : VisitLook.PartiesOf(row, (await VisitLook.GuestsOf(db, [row.Id]))[row.Id], asked.Tongue);
        var (own, kind) = (row?.Id ?? "", parties.Asked.Kind);
        var last = from.AddDays(ShownDays);
        var picture = await look.Read(db, now, new([parties.Prisoner], parties.Visitors, from, last));
        var meter = await VisitMeter.Read((db, now), quota, parties, (from, row?.QuotaKey ?? ""));
        return new(meter.Lines,
        [
            .. picture.Wing.On(from, last)
                .Where(slot => slot.From > now && slot.Template.Kinds.Contains(kind)
                    && slot.Id != row?.SlotId)
                .Select(slot => new SlotChoice(slot.View, VisitRules.Judge(
                    picture.Of(parties, slot, own) with { Entitlement = meter.On(slot.Day) },
                    VisitLook.SeesOthers(actor)))),
        ]);
    }

    private static VisitParties PartiesOf(AskSlots asked) => new(
        asked.Prisoner.Value, [.. asked.Visitors.Select(visitor => visitor.Value)],
        new(asked.Kind, asked.ByVideo, asked.Leave.Trim(), asked.Decision.Trim(), asked.Tongue)
        {
            Swap = asked.Swap.Trim(),
        });
}
