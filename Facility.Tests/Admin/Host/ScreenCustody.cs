using System.Collections.Concurrent;
using Facility.Contracts.Custody;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;
using Facility.Domain.Custody;

namespace Facility.Tests.Admin.Host;

/// <summary>One whose papers are late, one held a day too long; completing is judged by the rules.</summary>
internal sealed class ScreenCustody : ICustodyOffice
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public ConcurrentQueue<ReceivePerson> Received { get; } = [];

    public ConcurrentQueue<ReceptionPapers> Completed { get; } = [];

    public Task<CustodyBoard> Board(CancellationToken cancellation) => Task.FromResult(new CustodyBoard(
        [new(new("p-0007"), "Unknown man", Now.AddDays(-2), Now.AddDays(-1), IsLate: true)],
        [
            new(new("p-0008"), "Fictional Prisoner Eight", "sentence 4", new(2026, 2, 28), -1),
            new(new("p-0009"), "Fictional Prisoner Nine", "sentence 5", new(2026, 3, 1), 0),
        ],
        3));

    public Task<ReceptionReceipt> Receive(ReceivePerson order, CancellationToken cancellation)
    {
        Received.Enqueue(order);
        return Task.FromResult(new ReceptionReceipt(Verdict.Allowed, new PersonId("p-00c0ffee")));
    }

    public Task<Verdict> Complete(PersonId person, ReceptionPapers papers, CancellationToken cancellation)
    {
        Completed.Enqueue(papers);
        return Task.FromResult(ReceptionRules.JudgeComplete(new(papers, Waits: true)));
    }

    public Task<Verdict> Extend(ExtendHolding order, CancellationToken cancellation) =>
        Task.FromResult(Verdict.Allowed);
}
