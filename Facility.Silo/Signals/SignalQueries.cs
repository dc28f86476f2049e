using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Signals;
using Facility.Domain.Signals;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Signals;

/// <summary>Signals as one viewer may know of them; the exclusion stands in the question to the database.</summary>
public sealed class SignalQueries(
    IDbContextFactory<FacilityDb> contexts, SiteCatalogue site, PeopleBoard people)
{
    private const int ListMax = 200;

    /// <summary>Signals whose chain has the viewer's role, and that do not name the viewer.</summary>
    public static IQueryable<SignalRow> KnownTo(IQueryable<SignalRow> signals, FacilityDb db, Actor viewer)
    {
        var kinds = SignalCatalogue.Current.KnownTo(viewer.Role).ToList();
        return signals.Where(row => kinds.Contains(row.Kind)
            && !db.SignalPeople.Any(named => named.PersonId == viewer.Person.Value && named.SignalId == row.Id));
    }

    public async Task<ImmutableArray<SignalView>> List(Actor viewer, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await KnownTo(db.Signals.AsNoTracking(), db, viewer)
            .OrderBy(row => row.Step == SignalStep.Closed).ThenBy(row => row.DueAt).ThenByDescending(row => row.AskedAt)
            .Take(ListMax).ToListAsync(cancellation);
        var ids = rows.Select(row => row.Id).ToList();
        var steps = (await db.SignalSteps.AsNoTracking().Where(step => ids.Contains(step.SignalId))
            .OrderBy(step => step.Number).ToListAsync(cancellation)).ToLookup(step => step.SignalId);
        var named = (await (
            from one in db.SignalPeople.AsNoTracking()
            join person in db.People on one.PersonId equals person.Id
            where ids.Contains(one.SignalId)
            select new { one.SignalId, person.Name }).ToListAsync(cancellation)).ToLookup(one => one.SignalId);
        return
        [
            .. rows.Select(row => ViewOf(
                row, viewer, [.. named[row.Id].Select(one => one.Name)], [.. steps[row.Id].Select(StepOf)])),
        ];
    }

    private SignalView ViewOf(
        SignalRow row, Actor viewer, ImmutableArray<string> named, ImmutableArray<SignalStepView> steps)
    {
        var kind = SignalCatalogue.Current.Find(row.Kind)!;
        var next = SignalMachine.NextOf(row.Step);
        return new(
            row.Id, row.Kind, kind.Says, AboutOf(row), row.Text,
            row.ReporterId == Actor.Host.Person.Value ? "Facility" : people.NameOf(row.ReporterId), named, row.Step,
            next, kind.Chain[row.Place], row.AskedAt, row.DueAt, row.Escalations,
            next is not SignalAct.None && RoleMatrix.Current.Allows(viewer.Role, "signals.act"), steps);
    }

    private SignalStepView StepOf(SignalStepRow step) =>
        new(step.At, step.Says, ActorWords.Say(step.By, people.NameOf), step.Words);

    private string AboutOf(SignalRow row) =>
        Identifier.IsValid(row.About) && site.Doors.TryGetValue(new(row.About), out var door) ? door.Label : row.About;
}
