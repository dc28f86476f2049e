using Facility.Silo.Persistence.Kinds;
using Facility.Silo.Persistence.Rows;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Persistence;

/// <summary>The system of record. Contexts are short: one per operation, never a field of a grain.</summary>
/// <remarks>This one is the embedded engine's; those of servers derive from it and have migrations of their own.
/// </remarks>
public class FacilityDb : IdentityDbContext<Account>
{
    public FacilityDb(DbContextOptions<FacilityDb> options)
        : base(options)
    {
    }

    private protected FacilityDb(DbContextOptions options)
        : base(options)
    {
    }

    /// <summary>What differs on the engine below.</summary>
    public virtual IDatabaseKind Kind => DatabaseKinds.Sqlite;

    public DbSet<SiteRow> Sites => Set<SiteRow>();
    public DbSet<SiteFileRow> SiteFiles => Set<SiteFileRow>();
    public DbSet<BlockRow> Blocks => Set<BlockRow>();
    public DbSet<CellRow> Cells => Set<CellRow>();
    public DbSet<DoorRow> Doors => Set<DoorRow>();
    public DbSet<PanelRow> Panels => Set<PanelRow>();
    public DbSet<AccessGroupRow> AccessGroups => Set<AccessGroupRow>();
    public DbSet<AccessGroupDoorRow> AccessGroupDoors => Set<AccessGroupDoorRow>();
    public DbSet<NameIndexRow> NameIndex => Set<NameIndexRow>();
    public DbSet<PersonRow> People => Set<PersonRow>();
    public DbSet<PlacementRow> Placements => Set<PlacementRow>();
    public DbSet<CredentialRow> Credentials => Set<CredentialRow>();
    public DbSet<CredentialHashRow> CredentialHashes => Set<CredentialHashRow>();
    public DbSet<CredentialGroupRow> CredentialGroups => Set<CredentialGroupRow>();
    public DbSet<RevocationRow> Revocations => Set<RevocationRow>();
    public DbSet<RevocationConfirmationRow> RevocationConfirmations => Set<RevocationConfirmationRow>();
    public DbSet<PolicyRow> Policies => Set<PolicyRow>();
    public DbSet<StationRow> Stations => Set<StationRow>();
    public DbSet<OrderRow> Orders => Set<OrderRow>();
    public DbSet<JointRow> Joints => Set<JointRow>();
    public DbSet<ServiceRow> Services => Set<ServiceRow>();
    public DbSet<RecordRow> Record => Set<RecordRow>();
    public DbSet<RecordSubjectRow> RecordSubjects => Set<RecordSubjectRow>();
    public DbSet<ChainHeadRow> ChainHeads => Set<ChainHeadRow>();
    public DbSet<CheckpointRow> Checkpoints => Set<CheckpointRow>();
    public DbSet<AlarmRow> Alarms => Set<AlarmRow>();
    public DbSet<ControlRow> Controls => Set<ControlRow>();
    public DbSet<SignalRow> Signals => Set<SignalRow>();
    public DbSet<SignalPersonRow> SignalPeople => Set<SignalPersonRow>();
    public DbSet<SignalStepRow> SignalSteps => Set<SignalStepRow>();
    public DbSet<SealedRow> Sealed => Set<SealedRow>();
    public DbSet<SealedKeyRow> SealedKeys => Set<SealedKeyRow>();
    public DbSet<CameraRow> Cameras => Set<CameraRow>();
    public DbSet<ViewingRow> Viewings => Set<ViewingRow>();
    public DbSet<PreserveRow> Preserves => Set<PreserveRow>();
    public DbSet<CallRow> Calls => Set<CallRow>();
    public DbSet<PayphoneRow> Payphones => Set<PayphoneRow>();
    public DbSet<PrisonerRow> Prisoners => Set<PrisonerRow>();
    public DbSet<KeepApartRow> KeepAparts => Set<KeepApartRow>();
    public DbSet<BedHoldRow> BedHolds => Set<BedHoldRow>();
    public DbSet<MoveRow> Moves => Set<MoveRow>();
    public DbSet<MoveLegRow> MoveLegs => Set<MoveLegRow>();
    public DbSet<MovementRow> Movements => Set<MovementRow>();
    public DbSet<CustodyRow> Custodies => Set<CustodyRow>();

    public DbSet<ChildRow> Children => Set<ChildRow>();
    public DbSet<OrderlyRow> Orderlies => Set<OrderlyRow>();
    public DbSet<OrderlyConsentRow> OrderlyConsents => Set<OrderlyConsentRow>();
    public DbSet<IsolationRow> Isolations => Set<IsolationRow>();
    public DbSet<IsolationNoteRow> IsolationNotes => Set<IsolationNoteRow>();
    public DbSet<QuotaRow> QuotaLines => Set<QuotaRow>();
    public DbSet<ParcelRow> Parcels => Set<ParcelRow>();
    public DbSet<ParcelItemRow> ParcelItems => Set<ParcelItemRow>();
    public DbSet<NoticeRow> Notices => Set<NoticeRow>();
    public DbSet<WeighingRow> Weighings => Set<WeighingRow>();
    public DbSet<DatedFactRow> DatedFacts => Set<DatedFactRow>();
    public DbSet<DueRow> DueItems => Set<DueRow>();
    public DbSet<DueTurnRow> DueTurns => Set<DueTurnRow>();
    public DbSet<RollCheckRow> RollChecks => Set<RollCheckRow>();
    public DbSet<RollCountRow> RollCounts => Set<RollCountRow>();
    public DbSet<RollRoundRow> RollRounds => Set<RollRoundRow>();
    public DbSet<RollExplanationRow> RollExplanations => Set<RollExplanationRow>();
    public DbSet<RollCellRow> RollCells => Set<RollCellRow>();
    public DbSet<MovementOrderRow> MovementOrders => Set<MovementOrderRow>();
    public DbSet<EscapeRiskRow> EscapeRisks => Set<EscapeRiskRow>();
    public DbSet<VisitRow> Visits => Set<VisitRow>();
    public DbSet<VisitGuestRow> VisitGuests => Set<VisitGuestRow>();
    public DbSet<VisitCardRow> VisitCards => Set<VisitCardRow>();
    public DbSet<VisitCardHashRow> VisitCardHashes => Set<VisitCardHashRow>();
    public DbSet<CardLendingRow> CardLendings => Set<CardLendingRow>();
    public DbSet<VisitSlotRow> VisitSlots => Set<VisitSlotRow>();
    public DbSet<VisitTemplateRow> VisitTemplates => Set<VisitTemplateRow>();
    public DbSet<VisitRoomRow> VisitRooms => Set<VisitRoomRow>();
    public DbSet<VisitBlockRow> VisitBlocks => Set<VisitBlockRow>();
    public DbSet<VisitReviewRow> VisitReviews => Set<VisitReviewRow>();
    public DbSet<VisitTellRow> VisitTells => Set<VisitTellRow>();
    public DbSet<VisitorRow> Visitors => Set<VisitorRow>();
    public DbSet<VisitorLinkRow> VisitorLinks => Set<VisitorLinkRow>();
    public DbSet<VisitorPaperRow> VisitorPapers => Set<VisitorPaperRow>();
    public DbSet<VisitBanRow> VisitBans => Set<VisitBanRow>();
    public DbSet<OutOfCellRow> OutOfCell => Set<OutOfCellRow>();
    public DbSet<OutOfCellDayRow> OutOfCellDays => Set<OutOfCellDayRow>();
    public DbSet<ImportRow> Imports => Set<ImportRow>();
    public DbSet<ImportChangeRow> ImportChanges => Set<ImportChangeRow>();
    public DbSet<PlanRow> Plans => Set<PlanRow>();
    public DbSet<PlanLegRow> PlanLegs => Set<PlanLegRow>();
    public DbSet<CommissionRow> Commissions => Set<CommissionRow>();
    public DbSet<ProvisionalRow> Provisionals => Set<ProvisionalRow>();
    public DbSet<ReviewRow> Reviews => Set<ReviewRow>();
    public DbSet<CellRequestRow> CellRequests => Set<CellRequestRow>();
    public DbSet<ProbeRow> Probes => Set<ProbeRow>();

    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RaiseVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RaiseVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    // SQLite compares neither order nor age of a DateTimeOffset; ticks in UTC it does. A server's own type for moments
    // is coarser than what the record has chained.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(FacilityDb).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
        }
    }

    private void RaiseVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State == EntityState.Modified) entry.Entity.Version++;
        }
    }
}
