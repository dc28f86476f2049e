using Facility.Admin.Shell;
using Facility.Contracts.Accounts;
using Facility.Contracts.Alarms;
using Facility.Contracts.Allocation;
using Facility.Contracts.Calls;
using Facility.Contracts.Cameras;
using Facility.Contracts.Control;
using Facility.Contracts.Children;
using Facility.Contracts.Credentials;
using Facility.Contracts.Custody;
using Facility.Contracts.Doors;
using Facility.Contracts.Due;
using Facility.Contracts.Estate;
using Facility.Contracts.Exchange;
using Facility.Contracts.Groups;
using Facility.Contracts.Isolation;
using Facility.Contracts.Joint;
using Facility.Contracts.Movement;
using Facility.Contracts.Opening;
using Facility.Contracts.OutOfCell;
using Facility.Contracts.Panels;
using Facility.Contracts.People;
using Facility.Contracts.Planner;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Contracts.RollCheck;
using Facility.Contracts.Sealed;
using Facility.Contracts.Signals;
using Facility.Contracts.Service;
using Facility.Contracts.Scales;
using Facility.Contracts.Turnstiles;
using Facility.Silo.Access;
using Facility.Silo.Alarms;
using Facility.Silo.Accounts;
using Facility.Silo.Calls;
using Facility.Silo.Cameras;
using Facility.Silo.Children;
using Facility.Silo.Control;
using Facility.Silo.Custody;
using Facility.Silo.Desks;
using Facility.Silo.Due;
using Facility.Silo.Estate;
using Facility.Silo.Exchange;
using Facility.Silo.Grains;
using Facility.Silo.Groups;
using Facility.Silo.Housing;
using Facility.Silo.Import;
using Facility.Silo.Isolation;
using Facility.Silo.Joint;
using Facility.Silo.Keys;
using Facility.Silo.Movement;
using Facility.Silo.Opening;
using Facility.Silo.Orderlies;
using Facility.Silo.Orders;
using Facility.Silo.OutOfCell;
using Facility.Silo.Outside;
using Facility.Silo.Panels;
using Facility.Silo.Papers;
using Facility.Silo.Parcels;
using Facility.Silo.People;
using Facility.Silo.Planner;
using Facility.Silo.Quotas;
using Facility.Silo.Sealed;
using Facility.Silo.Signals;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Facility.Silo.Roll;
using Facility.Silo.RollCheck;
using Facility.Silo.Service;
using Facility.Silo.Visits;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Hosting;

/// <summary>The silo's own parts, in the order they rest on each other.</summary>
public static class FacilityServices
{
    /// <summary>Database, record and keys.</summary>
    public static IServiceCollection AddFacilityRecord(this IServiceCollection services, SiloSettings settings)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IKeyStore>(_ => new FileKeyStore(settings.KeyFolder));
        var database = settings.Database;
        services.AddSingleton(database);
        database.Kind.AddContexts(services, database.Connection);
        services.AddScoped(provider =>
            provider.GetRequiredService<IDbContextFactory<FacilityDb>>().CreateDbContext());
        services.AddSingleton<RecordHealth>();
        services.AddSingleton<EpochFence>();
        services.AddSingleton<FacilityWriter>();
        return services;
    }

    /// <summary>The building, its people, orders and tables.</summary>
    public static IServiceCollection AddFacilityEstate(
        this IServiceCollection services, SiloSettings settings, SiteCatalogue site)
    {
        services.AddSingleton(settings);
        services.AddSingleton(site);
        services.AddSingleton(provider => new SiteTime(
            provider.GetRequiredService<TimeProvider>(), TimeZoneInfo.FindSystemTimeZoneById(site.Site.TimeZone)));
        services.AddSingleton<CardHasher>();
        services.AddSingleton<LockdownBoard>();
        services.AddSingleton<PeopleBoard>();
        services.AddSingleton<OrderBoard>();
        services.AddSingleton<JointBoard>();
        services.AddSingleton<AlarmPoints>();
        services.AddSingleton<AlarmBoard>();
        services.AddSingleton<ControlBoard>();
        services.AddSingleton<StationBoard>();
        services.AddSingleton<SilentAudience>();
        services.AddSingleton<RollChecks>();
        services.AddSingleton<MovementBoard>();
        services.AddSingleton<DoorServices>();
        services.AddSingleton<SiloEpoch>();
        services.AddSingleton<PeripheralKeys>();
        services.AddSingleton<IPanelReports, PanelReports>();
        services.AddSingleton<IAccessTables, AccessTables>();
        services.AddHealthChecks().AddCheck<ReadyCheck>("record", tags: [HealthEndpoints.Ready]);
        return services;
    }

    /// <summary>What runs once, before the first request.</summary>
    public static IServiceCollection AddFacilityStart(this IServiceCollection services)
    {
        services.AddSingleton<BootstrapCode>();
        services.AddSingleton<AccountRows>();
        services.AddSingleton<InspectorAccess>();
        services.AddSingleton<SiteImport>();
        services.AddSingleton<PeopleImport>();
        services.AddSingleton<DemoAccounts>();
        services.AddSingleton<DemoVisitDay>();
        services.AddSingleton<DemoVisits>();
        services.AddSingleton<DemoImport>();
        services.AddSingleton<Preparation>();
        return services;
    }

    /// <summary>What grains and desks are made of, and what looks after them.</summary>
    public static IServiceCollection AddFacilityRooms(this IServiceCollection services)
    {
        services.AddSingleton<ApartAtDoor>();
        services.AddSingleton<OrderStore>();
        services.AddSingleton<AlarmStore>();
        services.AddSingleton<ControlStore>();
        services.AddSingleton<SignalStore>();
        services.AddSingleton<SignalQueries>();
        services.AddSingleton<CameraStore>();
        services.AddSingleton<CameraQueries>();
        services.AddSingleton<PreserveStore>();
        services.AddSingleton<PreserveQueries>();
        services.AddSingleton<HousingLook>();
        services.AddSingleton<CellBoard>();
        services.AddSingleton<CellRequestStore>();
        services.AddSingleton<EstateQueries>();
        services.AddSingleton<HousingChanges>();
        services.AddSingleton<CommissionGrounds>();
        services.AddSingleton<CommissionStore>();
        services.AddSingleton<CommissionQueries>();
        services.AddSingleton<PlacementStore>();
        services.AddSingleton<HoldStore>();
        services.AddSingleton<KeepApartStore>();
        services.AddSingleton<ReviewStore>();
        services.AddSingleton<HousingQueries>();
        services.AddSingleton<ImportPlanner>();
        services.AddSingleton<PersonActs>();
        services.AddSingleton<ApartActs>();
        services.AddSingleton<ImportStore>();
        services.AddSingleton<UndoStore>();
        services.AddSingleton<SheetExport>();
        services.AddSingleton<PlanStore>();
        services.AddSingleton<PlanQueries>();
        services.AddSingleton<PlanWork>();
        services.AddSingleton<PlanSteps>();
        services.AddSingleton<ChildStore>();
        services.AddSingleton<ChildQueries>();
        services.AddSingleton<ChildClocks>();
        services.AddOrderlies();
        services.AddVisits();
        services.AddQuotas();
        services.AddParcels();
        services.AddPapers();
        services.AddOutsideCheck();
        services.AddSingleton<CustodyStore>();
        services.AddSingleton<CustodyQueries>();
        services.AddSingleton<CustodyClocks>();
        services.AddSingleton<IsolationStore>();
        services.AddSingleton<IsolationQueries>();
        services.AddSingleton<IsolationClocks>();
        services.AddSingleton<DueStore>();
        services.AddSingleton<DueQueries>();
        services.AddSingleton<DueDuties>();
        services.AddSingleton<DueClocks>();
        services.AddSingleton<RollStore>();
        services.AddSingleton<RollQueries>();
        services.AddSingleton<Whereabouts>();
        services.AddSingleton<MovementFacts>();
        services.AddSingleton<MovementOrderStore>();
        services.AddSingleton<MovementQueries>();
        services.AddSingleton<MovementClocks>();
        services.AddSingleton<DoorGaps>();
        services.AddSingleton<DoorMoments>();
        services.AddSingleton<OutOfCellLook>();
        services.AddSingleton<OutOfCellStore>();
        services.AddSingleton<OutOfCellQueries>();
        services.AddSingleton<OutOfCellClocks>();
        services.AddSingleton<DoorSights>();
        services.AddSingleton<RollCheckLook>();
        services.AddSingleton<RollCheckPlan>();
        services.AddSingleton<RollCheckStore>();
        services.AddSingleton<RollExplanations>();
        services.AddSingleton<RollSignatures>();
        services.AddSingleton<EscapeRiskStore>();
        services.AddSingleton<RollActs>();
        services.AddSingleton<RollCheckQueries>();
        services.AddSingleton<EscapeRiskQueries>();
        services.AddSingleton<RollSheets>();
        services.AddSingleton<RollCheckClocks>();
        services.AddSingleton<EscapeRiskClocks>();
        services.AddSingleton<KeepApartQueries>();
        services.AddSingleton<CallQueries>();
        services.AddSingleton<CallLedger>();
        services.AddSingleton<CallStore>();
        services.AddSingleton<CallPower>();
        services.AddSingleton<LockdownStore>();
        services.AddSingleton<JointStore>();
        services.AddSingleton<IJointAct, InterlockOverrideAct>();
        services.AddSingleton<OpeningPlan>();
        services.AddSingleton<DueList>();
        services.AddSingleton<GroupZones>();
        services.AddSingleton<GroupRuns>();
        services.AddSingleton<IJointAct, GroupReleaseAct>();
        services.AddSingleton<CredentialStore>();
        services.AddSingleton<CredentialQueries>();
        services.AddSingleton<PersonQueries>();
        services.AddSingleton<CellViews>();
        services.AddSingleton<DoorWords>();
        services.AddSingleton<DoorViews>();
        services.AddSingleton<BlockViews>();
        services.AddSingleton<DoorWatchers>();
        services.AddSingleton<RecordPages>();
        services.AddSingleton<DoorLink>();
        services.AddSingleton<BlockLink>();
        services.AddHostedService<OrderSweep>();
        services.AddHostedService<LockdownCourier>();
        services.AddHostedService<JointSweep>();
        services.AddHostedService<ServiceCourier>();
        services.AddHostedService<TableRenewal>();
        services.AddHostedService<SignalWatch>();
        services.AddSingleton<SealedStore>();
        services.AddSingleton<SealedKeyStore>();
        services.AddSingleton<SealedQueries>();
        services.AddSingleton<KioskPace>();
        services.AddHostedService<SealedWatch>();
        services.AddHostedService<CameraWatch>();
        services.AddHostedService<CallWatch>();
        services.AddHostedService<HousingWatch>();
        services.AddHostedService<CustodyWatch>();
        services.AddHostedService<IsolationWatch>();
        services.AddHostedService<DueWatch>();
        services.AddHostedService<RollCheckWatch>();
        services.AddHostedService<MovementWatch>();
        services.AddHostedService<VisitWatch>();
        services.AddHostedService<OutOfCellWatch>();
        services.AddHostedService<PlanCourier>();
        services.AddSingleton<AlarmWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<AlarmWatch>());
        return services;
    }

    /// <summary>The desks, one set for each request or circuit.</summary>
    public static IServiceCollection AddFacilityDesks(this IServiceCollection services)
    {
        services.AddScoped<Contracts.Actors.ISession, Session>();
        services.AddScoped<DeskGuard>();
        services.AddSingleton<StrangeNames>();
        services.AddScoped<StationCookie>();
        services.AddScoped<ISignIn, SignInDesk>();
        services.AddScoped<IControlRoom, ControlRoomDesk>();
        services.AddScoped<IJointRoom, JointDesk>();
        services.AddScoped<IGroupRoom, GroupDesk>();
        services.AddScoped<IServiceRoom, ServiceDesk>();
        services.AddScoped<IOpeningRoom, OpeningDesk>();
        services.AddScoped<ICredentialOffice, CredentialDesk>();
        services.AddScoped<IPersonRegister, PersonDesk>();
        services.AddScoped<IEstate, EstateDesk>();
        services.AddScoped<IAccountOffice, AccountDesk>();
        services.AddScoped<IPanelRoom, PanelDesk>();
        services.AddScoped<ITurnstileRoom, TurnstileRoomDesk>();
        services.AddScoped<IScaleRoom, ScaleDesk>();
        services.AddScoped<IRecordReader, RecordDesk>();
        services.AddScoped<IAlarmRoom, AlarmDesk>();
        services.AddScoped<IControlPost, ControlDesk>();
        services.AddScoped<ISignalRoom, SignalDesk>();
        services.AddScoped<ISealedOffice, SealedDesk>();
        services.AddScoped<ISealedKiosk, KioskDesk>();
        services.AddScoped<ICameraRoom, CameraDesk>();
        services.AddScoped<IPreserveRoom, PreserveDesk>();
        services.AddScoped<ICallRoom, CallDesk>();
        services.AddScoped<IHousingOffice, HousingDesk>();
        services.AddScoped<IEstateOffice, EstateOfficeDesk>();
        services.AddScoped<IRollOffice, RollDesk>();
        services.AddScoped<IRollCheckOffice, RollCheckDesk>();
        services.AddScoped<IMovementOffice, MovementDesk>();
        services.AddScoped<IExchangeOffice, ExchangeDesk>();
        services.AddScoped<ICommissionOffice, CommissionDesk>();
        services.AddScoped<IPlannerOffice, PlannerDesk>();
        services.AddScoped<IChildOffice, ChildDesk>();
        services.AddScoped<ICustodyOffice, CustodyDesk>();
        services.AddScoped<IIsolationOffice, IsolationDesk>();
        services.AddScoped<IOutOfCellOffice, OutOfCellDesk>();
        services.AddScoped<IDueOffice, DueDesk>();
        services.AddScoped<IKeepApartRegister, KeepApartDesk>();
        return services;
    }
}
