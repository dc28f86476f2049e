using Facility.Contracts.Roles;
using Facility.Contracts.Site;
using Facility.Silo.Accounts;
using Facility.Silo.Alarms;
using Facility.Silo.Control;
using Facility.Silo.Estate;
using Facility.Silo.Import;
using Facility.Silo.Joint;
using Facility.Silo.Movement;
using Facility.Silo.Opening;
using Facility.Silo.Orders;
using Facility.Silo.People;
using Facility.Silo.Persistence;
using Facility.Silo.Service;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Hosting;

/// <summary>Everything that must be true before the first request: tables, site, epoch, people, memory.</summary>
public sealed class Preparation(
    SiloSettings settings, IDbContextFactory<FacilityDb> contexts, SiteImport siteImport,
    SiloEpoch epoch, DemoImport demo, BootstrapCode bootstrap, LockdownBoard lockdowns, PeopleBoard people,
    OrderBoard orders, JointStore joints, AlarmBoard alarms,
    ControlBoard controls, StationBoard stations, RollChecks rolls, MovementBoard movements, DoorServices services,
    CellBoard cells)
{
    /// <summary>Prepares; returns the bootstrap code if nobody can sign in yet, else an empty text.</summary>
    public async Task<string> Run(SitePeople? fictional, CancellationToken cancellation)
    {
        await FacilityDbFile.Prepare(contexts, cancellation);
        await siteImport.Run(cancellation);
        await epoch.Begin(settings.Seed, cancellation);
        if (fictional is not null) await demo.Run(fictional, cancellation);

        await SearchNames.Refresh(contexts, cancellation);
        await lockdowns.Load(cancellation);
        await joints.Lapse(null, "Facility was restarted before anybody confirmed.", cancellation);
        await joints.Interrupt(cancellation);
        await rolls.Load(cancellation);
        await movements.Load(cancellation);
        await services.Load(cancellation);
        await people.Load(cancellation);
        await cells.Load(cancellation);
        await alarms.Load(cancellation);
        await controls.Load(cancellation);
        await stations.Load(cancellation);
        await FacilityDbFile.Settle(contexts, cancellation);
        return await LoadOrders(cancellation) ? "" : bootstrap.Issue();
    }

    private async Task<bool> LoadOrders(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var open = await db.Orders.AsNoTracking()
            .Where(order => order.Kind == OrderKinds.Release)
            .OrderByDescending(order => order.At).Take(200)
            .ToListAsync(cancellation);
        foreach (var order in open) orders.Put(OrderRows.ViewOf(order));
        return await db.Users.AnyAsync(account => account.Role != Role.Inspector, cancellation);
    }
}
