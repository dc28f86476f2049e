using System.Collections.Concurrent;
using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Verdicts;
using Facility.Domain.Allocation;
using Facility.Domain.Policy;

namespace Facility.Tests.Admin.Host;

/// <summary>Five cells by the rules themselves: free places, a full one, one for women, one out of order.</summary>
internal sealed class ScreenHousing : IHousingOffice, IKeepApartRegister
{
    private static readonly AllocationReader Office = new(Tongue.English, SeesOthers: true, SeesHealth: false);
    private HousingPicture picture = new(new(
        new(InstitutionType.Maximum, PolicyBook.Current.On(new(2026, 3, 1)), new(2026, 3, 1)),
        new[]
        {
            Cell("b01-l1-c01", "1-101", "l1", CellState.Active), Cell("b01-l1-c02", "1-102", "l1", CellState.Active),
            Cell("b01-l1-c03", "1-103", "l1", CellState.Active), Cell("b01-l2-c01", "1-201", "l2", CellState.Active),
            Cell("b01-l1-c04", "1-104", "l1", CellState.Inactive),
        }.ToImmutableDictionary(cell => cell.Id),
        new[]
        {
            Person("p-0001", "Fictional Prisoner One", Sex.Male), Person("p-0002", "Fictional Prisoner Two", Sex.Male),
            Person("p-0003", "Fictional Prisoner Three", Sex.Male), Person("p-0004", "Асел Ойдан", Sex.Female),
            Person("p-0005", "Fictional Prisoner Five", Sex.Unknown),
        }.ToImmutableDictionary(person => person.Id),
        [Home("p-0001", "b01-l1-c01"), Home("p-0002", "b01-l1-c02"), Home("p-0003", "b01-l1-c02"),
            Home("p-0004", "b01-l2-c01")])
    {
        Apart = [new("ka-1", new("p-0001"), new("p-0003"), KeepApartLevel.Landing)],
    });

    private ImmutableArray<WaitingMove> waiting = [];

    public ConcurrentQueue<MoveOrder> Moved { get; } = [];

    public ConcurrentQueue<OverrideMove> Overridden { get; } = [];

    public ConcurrentQueue<HoldBed> Held { get; } = [];

    public ConcurrentQueue<KeepApartOrder> Opened { get; } = [];

    public ConcurrentQueue<KeepApartGroup> Grouped { get; } = [];

    public Task<HousingBoard> Board(BlockId? block, Tongue tongue, CancellationToken cancellation) =>
        Task.FromResult(new HousingBoard(
            [
                .. picture.Cells.OrderBy(cell => cell.Label, StringComparer.Ordinal).Select(cell =>
                    new HousingCellView(
                        cell.Id, cell.Label, cell.Block, cell.Landing, cell.State, cell.Capacity.Maximum,
                        cell.Capacity.Working, cell.Capacity.Certified, 0, cell.AreaSquareMetres, cell.Purposes,
                        [.. picture.In(cell.Id).Select(one => new HousedView(one.Id, one.Name))])),
            ],
            waiting,
            [
                new(new("p-0001"), "Fictional Prisoner One", new("b01-l1-c01"), "1-101",
                    CellRanking.One(picture, new("p-0001"), new("b01-l1-c03"), Office with { Tongue = tongue })
                        .Verdict.Objections[0],
                    new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero), new(2026, 3, 8)),
            ]));

    public Task<CellAnswer?> WhyNot(PersonId person, CellId cell, Tongue tongue, CancellationToken cancellation) =>
        Task.FromResult<CellAnswer?>(CellRanking.One(picture, person, cell, Office with { Tongue = tongue }));

    public Task<ImmutableArray<CellAnswer>> Suggest(
        PersonId person, Tongue tongue, CancellationToken cancellation) =>
        Task.FromResult(CellRanking.For(picture, person, Office with { Tongue = tongue }));

    public Task<MoveAnswer> Preview(MoveOrder order, CancellationToken cancellation) =>
        Task.FromResult(Judge(order));

    public Task<MoveAnswer> Move(MoveOrder order, CancellationToken cancellation)
    {
        Moved.Enqueue(order);
        var answer = Judge(order);
        if (answer.State is MoveState.Done)
        {
            picture = picture.After(order.Legs.Select(leg => new Home(leg.Person, leg.To)));
            if (order.Urgent is not UrgentReason.None)
                answer = answer with { ConfirmBy = new DateTimeOffset(2026, 3, 2, 19, 0, 0, TimeSpan.Zero) };
        }
        if (answer.State is MoveState.Proposed)
        {
            answer = answer with { LapsesAt = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero) };
            waiting =
            [
                new(order.Order, order.Reason, new("a-admin"), answer.LapsesAt.Value, answer.Legs)
                {
                    Cites = order.Cites, Urgent = order.Urgent,
                },
            ];
        }
        return Task.FromResult(answer);
    }

    public Task<MoveAnswer> Override(OverrideMove order, CancellationToken cancellation)
    {
        Overridden.Enqueue(order);
        waiting = [];
        return Task.FromResult(new MoveAnswer(MoveState.Done, Verdict.Allowed, [], null));
    }

    public Task<Verdict> Withdraw(OrderId move, CancellationToken cancellation)
    {
        waiting = [];
        return Task.FromResult(Verdict.Allowed);
    }

    public Task<HoldAnswer> Hold(HoldBed order, CancellationToken cancellation)
    {
        Held.Enqueue(order);
        return Task.FromResult(new HoldAnswer(
            Verdict.Allowed, new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero)));
    }

    public Task<Verdict> GiveUp(PersonId person, CancellationToken cancellation) => Task.FromResult(Verdict.Allowed);

    public Task<ImmutableArray<KeepApartView>> List(PersonId? person, CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<KeepApartView>>(
        [
            new("ka-1", new("p-0001"), "Fictional Prisoner One", new("p-0003"), "Fictional Prisoner Three",
                KeepApartLevel.Landing, new PersonId("p-0001"), "a threat", new(2026, 6, 1), null, ""),
        ]);

    public Task<Verdict> Open(KeepApartOrder order, CancellationToken cancellation)
    {
        Opened.Enqueue(order);
        return Task.FromResult(Verdict.Allowed);
    }

    public Task<Verdict> OpenGroup(KeepApartGroup order, CancellationToken cancellation)
    {
        Grouped.Enqueue(order);
        return Task.FromResult(Verdict.Allowed);
    }

    public Task<Verdict> Review(string id, DateOnly next, CancellationToken cancellation) =>
        Task.FromResult(Verdict.Allowed);

    public Task<Verdict> Close(string id, string because, CancellationToken cancellation) =>
        Task.FromResult(Verdict.Allowed);

    private MoveAnswer Judge(MoveOrder order) => Facility.Silo.Housing.PlacementStore.Judge(
        picture, Facility.Tests.Silo.Kit.SiloRooms.Administrator, order);

    private static Home Home(string person, string cell) => new(new(person), new(cell));

    private static HousedPerson Person(string id, string name, Sex sex) => new(new(id), name, new()
    {
        Sex = sex, Born = sex is Sex.Unknown ? null : new DateOnly(1990, 1, 1), Imprisonment = Imprisonment.First,
    });

    private static HousingCell Cell(string id, string label, string landing, CellState state) => new(
        new(id), label, new("b01"), landing, state, new(2, 2, 2), 9.5m, CellPurposes.None);
}
