using System.Collections.Concurrent;
using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Estate;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;

namespace Facility.Tests.Admin.Host;

/// <summary>Four cells: one crowded, one free, one out of order with a request, one that the system would close.
/// </summary>
internal sealed class ScreenEstate : IEstateOffice
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 1, 3, 0, 0, TimeSpan.Zero);

    private ImmutableArray<CellRequestView> requests =
    [
        Of("q-open", "b01-l2-c01", "1-201", CellChange.Open, CellRequestState.Waiting, "bars are mended", "a-other"),
        Of("cp-1", "b01-l1-c02", "1-102", CellChange.Close, CellRequestState.Proposed, "1-102: failed to lock.",
            "host"),
    ];

    public ConcurrentQueue<RequestCell> Asked { get; } = [];

    public ConcurrentQueue<DecideCell> Decided { get; } = [];

    public ConcurrentQueue<OrderId> Taken { get; } = [];

    public Task<EstateBoard> Board(EstateFilter filter, CancellationToken cancellation) => Task.FromResult(
        new EstateBoard([.. Cells().Where(filter.Holds)], requests));

    public Task<Verdict> Request(RequestCell order, CancellationToken cancellation)
    {
        Asked.Enqueue(order);
        return Task.FromResult(order.Reason.Length > 0 ? Verdict.Allowed
            : Verdict.Refused("CELL-02", "It is not said why, or too much is.", "Write 1 to 500 characters."));
    }

    public Task<Verdict> Take(OrderId request, CancellationToken cancellation)
    {
        Taken.Enqueue(request);
        return Task.FromResult(Verdict.Allowed);
    }

    public Task<Verdict> Withdraw(OrderId request, string because, CancellationToken cancellation) =>
        Task.FromResult(Verdict.Allowed);

    public Task<Verdict> Decide(DecideCell order, CancellationToken cancellation)
    {
        Decided.Enqueue(order);
        requests = [.. requests.Select(row => row.Request != order.Request ? row : row with
        {
            State = CellRequestState.Approved, DecidedBy = "a-super", Decision = order.Reason,
        })];
        return Task.FromResult(Verdict.Allowed);
    }

    private IEnumerable<EstateCellView> Cells() =>
    [
        Of("b01-l1-c01", "1-101", "l1", CellState.Active, 2, CellPurposes.None),
        Of("b01-l1-c02", "1-102", "l1", CellState.Active, 1, CellPurposes.StepFree),
        Of("b01-l2-c01", "1-201", "l2", CellState.Inactive, 0, CellPurposes.None),
        Of("b01-l2-c02", "1-202", "l2", CellState.Active, 0, CellPurposes.Medical)
            with { Places = new(2, 0, 2) },
    ];

    private EstateCellView Of(
        string id, string label, string landing, CellState state, int people, CellPurposes purposes) => new(
        new(id), label, new("b01"), landing, state, new(2, 2, 2), 2, people, 0,
        new(7m, people == 0 ? null : Math.Round(7m / people, 2), 2.5m, 4m, people * 2.5m), purposes, false,
        requests.Where(row => row.Cell.Value == id && row.IsPending)
            .Select(row => new CellPending(row.Request, row.Change, row.State)).FirstOrDefault())
    {
        Where = $"Block 1, landing {landing[^1]}",
    };

    private static CellRequestView Of(
        string id, string cell, string label, CellChange change, CellRequestState state, string reason, string by) =>
        new(new(id), new(cell), label, change, state, null, reason, new(by), Morning, "", "");
}
