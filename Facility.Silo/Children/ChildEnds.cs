using Facility.Contracts.Actors;
using Facility.Contracts.Children;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Domain.Roll;
using Facility.Domain.Signals;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Facility.Silo.Signals;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Children;

/// <summary>How stays end, within the transaction of what ends them.</summary>
public static class ChildEnds
{
    private const string Alone = "child-alone";

    /// <summary>Ends a stay and takes it off the mother's row, by which cells and isolation are judged.</summary>
    public static async Task Close(
        FacilityDb db, RecordAppender record, Actor actor, ChildRow row,
        (ChildEnd How, DateOnly On, string Paper) end)
    {
        (row.End, row.EndedOn, row.EndPaper, row.EndedBy) = (end.How, end.On, end.Paper, actor.Person.Value);
        (await db.Prisoners.FindAsync(row.MotherId))!.Children--;
        record.Append(new RecordFacts(SiloRecordKinds.ChildEnded, actor, row.PersonId)
            .With("how", end.How.ToString()).With("on", $"{end.On:yyyy-MM-dd}").About(row.MotherId));
    }

    /// <summary>The mother leaves for good: the child goes along if an order says so, or a signal asks who has it.
    /// </summary>
    /// <remarks>A death takes no child along, whatever was ordered.</remarks>
    public static async Task MotherLeft(
        FacilityDb db, RecordAppender record, Actor actor, RecordMovement order, HousingLook look)
    {
        if (!Movements.Ends(order.Kind)) return;
        var mother = order.Person.Value;
        foreach (var row in await db.Children.Where(one => one.MotherId == mother && one.EndedOn == null).ToListAsync())
        {
            var on = look.HouseAt(order.At).Today;
            if (row.AlongBy.Length > 0 && order.Kind is not MovementKind.Death)
            {
                await Close(
                    db, record, actor, row, (ChildEnd.WithMother, on > row.Since ? on : row.Since, row.AlongBy));
                continue;
            }
            record.Append(new RecordFacts(SiloRecordKinds.ChildAlone, Actor.Host, row.PersonId)
                .With("movement", order.Kind.ToString()).About(mother));
            await new SignalIntake(db, record).Register(
                SignalCatalogue.Current.Find(Alone)!, Actor.Host, row.PersonId,
                "The mother has left for good and no order says that the child left with her: say who has the child.",
                "", []);
        }
    }
}
