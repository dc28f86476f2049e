using Facility.Contracts.Actors;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;

namespace Facility.Silo.Visits;

/// <summary>Entries of the visit wing.</summary>
internal static class VisitEntries
{
    /// <summary>An entry about a visit, found under it, the prisoner and the session.</summary>
    public static RecordFacts Of(string kind, Actor actor, VisitRow row) =>
        new RecordFacts(kind, actor, row.PrisonerId) { Cause = row.OrderId }
            .With("visit", row.Id).With("slot", row.SlotId).With("kind", Word(row.Kind)).About(row.Id)
            .About(row.SlotId);

    /// <summary>A refusal, recorded.</summary>
    public static Verdict Refuse(
        RecordAppender record, Actor actor, string where, Verdict verdict, string cause = "")
    {
        record.Append(new RecordFacts(SiloRecordKinds.VisitRefused, actor, where)
        {
            Verdict = verdict, Cause = cause,
        });
        return verdict;
    }

    public static string Word<T>(T one) where T : struct, Enum => one.ToString().ToLowerInvariant();
}
