using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Actors;
using Facility.Contracts.Exchange;
using Facility.Contracts.Record;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;

namespace Facility.Silo.Exchange;

/// <summary>Writes what a plan does to orders to keep apart, each with its entry.</summary>
public sealed class ApartActs
{
    internal ImmutableArray<string> Write(
        FacilityDb db, RecordAppender record, Actor actor, ImportRow batch, ImmutableArray<ApartAct> acts)
    {
        var subjects = ImmutableArray.CreateBuilder<string>();
        foreach (var act in acts.Where(act => act.Effect is not ImportEffect.Unchanged))
        {
            var id = act.Effect is ImportEffect.New ? Open(db, record, actor, batch, act)
                : Review(db, record, actor, act);
            subjects.Add(id);
        }
        return subjects.ToImmutable();

        string Review(FacilityDb rows, RecordAppender entries, Actor by, ApartAct act)
        {
            var row = rows.KeepAparts.Find(act.Known)!;
            Note(rows, batch, row.Id, isNew: false, SheetDays.Write(row.ReviewOn));
            row.ReviewOn = act.Order.ReviewOn;
            entries.Append(new RecordFacts(SiloRecordKinds.KeepApartReviewed, by, row.PersonOne) { Cause = batch.Id }
                .With("order", row.Id).With("review_on", $"{row.ReviewOn:O}").About(row.PersonOther).About(row.Id));
            return row.Id;
        }
    }

    private static string Open(FacilityDb db, RecordAppender record, Actor actor, ImportRow batch, ApartAct act)
    {
        var (one, other) = KeepApartStore.Pair(act.Order.One, act.Order.Other);
        var id = IdOf($"{batch.Id} {one} {other}");
        Note(db, batch, id, isNew: true, "");
        db.KeepAparts.Add(new()
        {
            Id = id, PersonOne = one, PersonOther = other, Level = act.Order.Level,
            Endangered = act.Order.Endangered?.Value ?? "", Ground = act.Order.Ground, ReviewOn = act.Order.ReviewOn,
            OpenedAt = record.Now, OpenedBy = actor.Person.Value,
        });
        record.Append(new RecordFacts(SiloRecordKinds.KeepApartOpened, actor, one) { Cause = batch.Id }
            .With("order", id).With("level", $"{act.Order.Level}").With("review_on", $"{act.Order.ReviewOn:O}")
            .About(other).About(id));
        return id;
    }

    private static void Note(FacilityDb db, ImportRow batch, string id, bool isNew, string before) =>
        db.ImportChanges.Add(new() { ImportId = batch.Id, Subject = id, IsNew = isNew, Before = before });

    private static string IdOf(string text) =>
        $"ka-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12]}";
}
