using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Facility.Domain.Visits;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Visits;

/// <summary>Booked visits judged again by the same table whenever facts change: what stands against one is opened,
/// what no longer does is ended, and nothing is called off by itself.</summary>
public sealed class VisitReviews(FacilityWriter writer, VisitLook look)
{
    private static readonly VisitState[] Judged = [VisitState.Booked, VisitState.Arrived, VisitState.Searched];

    /// <summary>Judges every visit to come.</summary>
    public async Task Scan(FacilityDb seen, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!(await Look(seen, now, "")).Exists(one => one.IsNews)) return;
        await writer.Commit(
            async (db, record) =>
            {
                foreach (var one in await Look(db, record.Now, "")) Write(db, record, one);
            },
            cancellation);
    }

    /// <summary>Judges one visit at this moment; whether something stands against it that nobody decided.</summary>
    internal async Task<bool> IsOpen(FacilityDb db, RecordAppender record, VisitRow row, List<VisitGuestRow> guests)
    {
        if (!Judged.Contains(row.State) || guests.Count == 0) return false;
        var one = (await Look(db, record.Now, row.Id)).Single();
        Write(db, record, one);
        return one.Stands.Any(rule => !one.IsKept(rule.Rule));
    }

    /// <summary>Lets a visit take place all the same.</summary>
    public Task<Verdict> Keep(Actor actor, KeepVisit order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await db.Visits.FindAsync(order.Visit);
            var open = await db.VisitReviews
                .Where(one => one.VisitId == order.Visit && one.KeptAt == null).ToListAsync();
            var verdict = VisitorRules.JudgeKeep([.. open.Select(one => one.Rule)], order.Words);
            if (!verdict.IsAllowed) return VisitEntries.Refuse(record, actor, row?.PrisonerId ?? "", verdict);

            foreach (var one in open)
            {
                (one.KeptAt, one.KeptByName, one.KeptBecause) = (record.Now, actor.Name, order.Words.Trim());
                record.Append(VisitEntries.Of(SiloRecordKinds.VisitReviewEnded, actor, row!)
                    .With("rule", one.Rule).With("how", $"it takes place: {one.KeptBecause}"));
            }
            return verdict;
        },
        cancellation);

    private async Task<List<VisitNews>> Look(FacilityDb db, DateTimeOffset now, string only)
    {
        var rows = await db.Visits.AsNoTracking()
            .Where(row => Judged.Contains(row.State) && row.Until > now && (only == "" || row.Id == only))
            .ToListAsync();
        if (rows.Count == 0) return [];

        var ids = rows.ConvertAll(row => row.Id);
        var guests = await VisitLook.GuestsOf(db, ids);
        var known = (await db.VisitReviews.AsNoTracking().Where(row => ids.Contains(row.VisitId)).ToListAsync())
            .ToLookup(row => row.VisitId);
        var picture = await look.Read(db, now, new(
            [.. rows.Select(row => row.PrisonerId).Distinct()],
            [.. guests.SelectMany(visit => visit).Select(guest => guest.VisitorId).Distinct()],
            look.DayOf(rows.Min(row => row.From)), look.DayOf(rows.Max(row => row.From))));
        return rows.ConvertAll(row => NewsOf(row, picture, [.. guests[row.Id]], [.. known[row.Id]]));
    }

    private static VisitNews NewsOf(
        VisitRow row, VisitPicture picture, List<VisitGuestRow> guests, List<VisitReviewRow> known)
    {
        var facts = picture.Of(
            VisitLook.PartiesOf(row, guests, Tongue.English), picture.Wing.Find(row.SlotId), row.Id) with
        {
            IsStanding = true,
        };
        return new(row, VisitRules.Judge(facts, seesOthers: true), known);
    }

    private static void Write(FacilityDb db, RecordAppender record, VisitNews news)
    {
        foreach (var old in news.Known.Where(row => !news.Stands.Any(one => one.Rule == row.Rule)))
        {
            db.VisitReviews.Remove(old);
            record.Append(VisitEntries.Of(SiloRecordKinds.VisitReviewEnded, Actor.Host, news.Visit)
                .With("rule", old.Rule).With("how", "it no longer stands"));
        }
        foreach (var one in news.Opened)
        {
            var row = news.Known.Find(known => known.Rule == one.Rule);
            if (row is null)
                db.VisitReviews.Add(row = new() { VisitId = news.Visit.Id, Rule = one.Rule });
            else db.VisitReviews.Update(row);
            (row.Evidence, row.Since, row.KeptAt) = (VisitNews.EvidenceOf(one), record.Now, null);
            (row.KeptByName, row.KeptBecause) = ("", "");
            record.Append(VisitEntries.Of(SiloRecordKinds.VisitReviewOpened, Actor.Host, news.Visit)
                .With("rule", one.Rule));
        }
    }
}

/// <summary>What changed about a visit.</summary>
internal sealed record VisitNews(
    VisitRow Visit, ImmutableArray<VisitObjection> Stands, List<VisitReviewRow> Known)
{
    /// <summary>Whether anything is to be written.</summary>
    public bool IsNews => Opened.Any() || Known.Exists(row => !Stands.Any(one => one.Rule == row.Rule));

    /// <summary>What stands and is not known so: a rule with other evidence asks anew.</summary>
    public IEnumerable<VisitObjection> Opened => Stands.Where(one =>
        Known.Find(row => row.Rule == one.Rule) is not { } row || row.Evidence != EvidenceOf(one));

    /// <summary>Whether somebody decided that the visit takes place against it.</summary>
    public bool IsKept(string rule) => !Opened.Any(one => one.Rule == rule)
        && Known.Exists(row => row.Rule == rule && row.KeptAt is not null);

    public static string EvidenceOf(VisitObjection one) => string.Join(" · ", one.Evidence);
}
