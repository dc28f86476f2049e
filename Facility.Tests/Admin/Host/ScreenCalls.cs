using System.Collections.Concurrent;
using Facility.Contracts.Calls;
using Facility.Contracts.Verdicts;

namespace Facility.Tests.Admin.Host;

/// <summary>One payphone with a call that runs, two that wait and one that was asked; and what was done.</summary>
internal sealed class ScreenCalls(TimeProvider clock) : ICallRoom
{
    public ConcurrentQueue<AskCall> Asked { get; } = [];

    public ConcurrentQueue<string> Done { get; } = [];

    public Task<CallBoard> Board(CancellationToken cancellation) => Task.FromResult(new CallBoard(
        "kz-2025", "2 ordinary calls in seven days (the site file; the law has no figure)",
        [
            new("phone-1", "Phone of block 1", new("b01"),
                "from 09:00 to 21:00 (order of 10 September 2019, internal rules 101-105 (kz-2019))",
                "on: its window is open", true),
            new("phone-2", "Phone of block 2", new("b02"), "from 09:00 to 21:00", "unknown: its panel is not connected",
                null),
        ],
        [
            Call("cl-1", "Fictional Prisoner One", CallStatus.Talking) with
            {
                StartedAt = clock.GetUtcNow().AddMinutes(-4), LimitAt = clock.GetUtcNow().AddMinutes(11),
            },
            Call("cl-2", "Fictional Prisoner Two", CallStatus.Waiting) with
            {
                Place = 1, OwedSince = clock.GetUtcNow().AddHours(-2),
                WhyNot = new([
                    new("CALL-12", "Fictional Prisoner One talks there.", "Wait until that call is over."),
                    new("CALL-14", "Block 1 is locked down.", "The call stays owed, and can begin when that is over."),
                ]),
            },
            Call("cl-3", "Fictional Prisoner Three", CallStatus.Asked) with
            {
                DecideBy = clock.GetUtcNow().AddDays(5),
            },
            Call("cl-5", "Fictional Prisoner Five", CallStatus.Waiting) with
            {
                Payphone = "phone-2", Place = 1, Relation = CallRelation.Lawyer, Addressee = "A. Lawyer",
            },
            Call("cl-4", "Fictional Prisoner Four", CallStatus.Ended) with
            {
                StartedAt = clock.GetUtcNow().AddHours(-1), EndedAt = clock.GetUtcNow().AddMinutes(-45),
            },
        ]));

    public Task<CallReceipt> Ask(AskCall order, CancellationToken cancellation)
    {
        Asked.Enqueue(order);
        return Task.FromResult(new CallReceipt(Verdict.Allowed, "cl-9"));
    }

    public Task<Verdict> Decide(string call, bool allow, string words, CancellationToken cancellation) =>
        Take($"decide {call} {allow} {words}");

    public Task<Verdict> Do(string call, CallAct act, string words, CancellationToken cancellation) =>
        Take($"{act} {call} {words}");

    private Task<Verdict> Take(string act)
    {
        Done.Enqueue(act.Trim());
        return Task.FromResult(Verdict.Allowed);
    }

    private CallView Call(string id, string name, CallStatus status) => new()
    {
        Id = id, Prisoner = new("p-0001"), Name = name, Cell = "1-101", Payphone = "phone-1",
        Relation = CallRelation.Parent, Addressee = "Aigul", Number = "+7 701 234 56 78", Status = status,
        AskedAt = clock.GetUtcNow().AddDays(-1),
    };
}
