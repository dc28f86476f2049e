using System.Collections.Immutable;
using System.Text.Json;
using Facility.Contracts.Actors;
using Facility.Contracts.Papers;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Facility.Domain.Visits;
using Facility.Silo.Papers;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;

namespace Facility.Silo.Visits;

/// <summary>What is kept of a refused visit for its notice.</summary>
internal static class VisitNotices
{
    private const string Law = "internal rules 76-100";

    /// <summary>A booking that was refused: recorded, with its reasons in every language for the visitor, who is never
    /// told who is kept apart or isolated.</summary>
    public static async Task<RecordRow> Refuse(
        (FacilityDb Db, RecordAppender Record, Actor Actor) at, VisitParties parties, Verdict verdict,
        RefusedVisit refused)
    {
        var (db, record, actor) = at;
        var entry = record.Append(new RecordFacts(
            SiloRecordKinds.VisitRefused, actor, refused.IsHeld ? parties.Prisoner : "")
        {
            Verdict = verdict, Cause = refused.Cause,
        }.About(refused.Visit));
        if (!refused.IsHeld) return entry;

        Notices.Add(db, entry, actor, new(
            PaperKind.VisitRefusal, parties.Prisoner, refused.Visit,
            await Notices.Reasons(async tongue => Said(await refused.Facts(
                parties with { Asked = parties.Asked with { Tongue = tongue } }))))
        {
            Asked = JsonSerializer.Serialize(parties), NextOn = refused.NextOn,
        });
        return entry;
    }

    /// <summary>A visit that was refused at the door.</summary>
    public static void AtTheDoor(FacilityDb db, RecordRow entry, Actor actor, VisitRow row) =>
        Notices.Add(db, entry, actor, new(
            PaperKind.VisitRefusal, row.PrisonerId, row.Id, [Notices.Reason($"refusal-{row.Refusal}", Law)])
        {
            Words = row.Because,
        });

    /// <summary>What was asked for.</summary>
    public static VisitParties? Asked(NoticeRow row) =>
        row.Asked.Length == 0 ? null : JsonSerializer.Deserialize<VisitParties>(row.Asked);

    private static Verdict Said(VisitFacts facts) => new(
    [
        .. VisitRules.Judge(facts, seesOthers: false).Select(
            one => new Refusal(one.Rule, one.Because, one.WouldChange)),
    ]);
}

/// <summary>A visit that is being refused.</summary>
/// <param name="Visit">The visit; empty when there is none yet.</param>
/// <param name="Cause">The order.</param>
/// <param name="IsHeld">Whether who is visited is held here.</param>
/// <param name="Facts">What the rules look at, for the same parties in another language.</param>
internal sealed record RefusedVisit(
    string Visit, string Cause, bool IsHeld, Func<VisitParties, Task<VisitFacts>> Facts)
{
    /// <summary>From when the number allows the next one; null when it says nothing.</summary>
    public DateOnly? NextOn { get; init; }
}
