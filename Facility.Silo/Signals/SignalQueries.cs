using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Signals;
using Facility.Domain.Signals;
using Facility.Silo.Alarms;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Signals;

/// <summary>Signals as one viewer may know of them; the exclusion stands in the question to the database.</summary>
public sealed class SignalQueries(
    IDbContextFactory<FacilityDb> contexts, SiteCatalogue site, PeopleBoard people, SilentAudience audience)
{
    private const int ListMax = 200;

    private static readonly IReadOnlyList<string> Silent = SignalCatalogue.Current.Silent;

    /// <summary>Signals whose chain has the viewer's role, that do not name the viewer, and that are told at the
    /// viewer's station.</summary>
    public static IQueryable<SignalRow> KnownTo(
        IQueryable<SignalRow> signals, FacilityDb db, Actor viewer, SilentView told)
    {
        var kinds = SignalCatalogue.Current.KnownTo(viewer.Role).ToList();
        var naming = Naming(db, viewer);
        var known = signals.Where(row => kinds.Contains(row.Kind) && !naming.Contains(row.Id));
        if (told.Hushed.Count == 0) return known;
        var (hushed, silent) = (told.Hushed.ToList(), Silent);
        return known.Where(row => !silent.Contains(row.Kind) || !hushed.Contains(row.About));
    }

    /// <summary>Numbers of the signals that name the viewer, by the account or by the register of staff.</summary>
    public static IQueryable<string> Naming(FacilityDb db, Actor viewer)
    {
        var ids = viewer.Names;
        return db.SignalPeople.Where(named => ids.Contains(named.PersonId)).Select(named => named.SignalId);
    }

    /// <summary>Numbers of silent signals that are not told at the viewer's station.</summary>
    public static IQueryable<string> Hushed(FacilityDb db, SilentView told)
    {
        var (hushed, silent) = (told.Hushed.ToList(), Silent);
        return db.Signals.Where(row => silent.Contains(row.Kind) && hushed.Contains(row.About))
            .Select(row => row.Id);
    }

    public async Task<ImmutableArray<SignalView>> List(Actor viewer, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await KnownTo(db.Signals.AsNoTracking(), db, viewer, audience.Of(viewer))
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
