using System.Globalization;
using Facility.Contracts.Errors;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;
using Facility.Domain.Sites;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Record;

namespace Facility.Silo.Import;

/// <summary>Lets another site file apply: judged, recorded and taken over in one transaction, or not at all.</summary>
/// <remarks>Moves nothing: doors go on under their panels, which refuse no order and drive no output because of it.
/// The silo is stopped meanwhile; decision 0008.</remarks>
public sealed class SiteApply(FacilityWriter writer)
{
    /// <summary>Applies a file. Refusals: SITE-01 to SITE-10.</summary>
    /// <exception cref="ImportRefusedException">The database has no site, or not the text of its file.</exception>
    [Operation("site.apply")]
    public Task<SiteApplyAnswer> Run(SiteCatalogue next, SiteApplyFacts by, CancellationToken cancellation) =>
        writer.Commit((db, record) => Apply(db, record, next, by), cancellation);

    /// <summary>What stands in the way of a file now, and what it would do; changes nothing.</summary>
    /// <exception cref="ImportRefusedException">The database has no site, or not the text of its file.</exception>
    public static async Task<SiteChangeFacts> Look(
        FacilityDb db, SiteCatalogue next, DateTimeOffset now, CancellationToken cancellation)
    {
        var applied = await AppliedSite.Read(db, cancellation) ?? throw new ImportRefusedException(
            CommandErrors.NothingKept,
            "This data folder has no site file yet. Start the silo with one (Facility.Silo run); from then on another "
            + "can be applied.");
        return new(applied.Site.Site, next.Site, await SiteLive.Read(db, now, cancellation));
    }

    private static async Task<SiteApplyAnswer> Apply(
        FacilityDb db, RecordAppender record, SiteCatalogue next, SiteApplyFacts by)
    {
        var facts = await Look(db, next, record.Now, CancellationToken.None);
        var verdict = new Verdict([.. SiteRules.JudgeChange(facts).Refusals, .. SiteRules.JudgeApply(by).Refusals]);
        var before = (await AppliedSite.Read(db, CancellationToken.None))!.Site.Digest;
        record.Append(Entry(facts, by, verdict).With("after", next.Digest).With("before", before));
        if (verdict.IsAllowed) await SiteTakeover.Take(db, next, record.Now);
        return new(facts, verdict, before);
    }

    private static RecordFacts Entry(SiteChangeFacts facts, SiteApplyFacts by, Verdict verdict)
    {
        var touched = facts.Comparison.DoorsTouched;
        var kind = verdict.IsAllowed ? SiloRecordKinds.SiteApplied : SiloRecordKinds.SiteApplyRefused;
        return new RecordFacts(kind, by.First, facts.Old.Id)
        {
            Verdict = verdict,
            Subjects = [.. touched.Select(door => door.Value), by.Second.Person.Value],
        }
            .With("doors", string.Join(' ', touched))
            .With("panels", string.Join(' ', facts.Comparison.Restarts))
            .With("reason", by.Reason)
            .With("second", by.Second.Person.Value)
            .With("touched", touched.Length.ToString(CultureInfo.InvariantCulture));
    }
}
