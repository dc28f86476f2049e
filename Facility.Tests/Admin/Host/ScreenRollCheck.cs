using System.Collections.Concurrent;
using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Roll;
using Facility.Contracts.RollCheck;
using Facility.Contracts.Verdicts;
using Facility.Domain.Roll;
using Facility.Domain.RollCheck;

namespace Facility.Tests.Admin.Host;

/// <summary>A block that is being counted and one whose roll check is late; what is done is kept.</summary>
internal sealed class ScreenRollCheck : IRollCheckOffice
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly DoorSight Sight = new(true, [], 1, [], [new("1-102", 2, 1)]);

    public ConcurrentQueue<EnterCount> Counted { get; } = [];

    public ConcurrentQueue<ExplainRollCheck> Explained { get; } = [];

    public ConcurrentQueue<PutOnRegister> Registered { get; } = [];

    public ConcurrentQueue<string> Done { get; } = [];

    public Task<RollCheckBoard> Board(CancellationToken cancellation) => Task.FromResult(new RollCheckBoard(
        [
            new(new("b01"), "Block 1", 4, "rc-1", Now.AddMinutes(40), IsLate: false, Now.AddHours(-12), 4),
            new(new("b02"), "Block 2", 2, "", Now.AddMinutes(-1), IsLate: true, null, 0),
        ],
        NoCell: 1,
        RollArithmetic.Of(new(
            Now, Now.AddHours(-8), [new(Presence.Inside, Now.AddDays(-9), null)], [],
            [new(new("b01-l1-c01"), CellState.Active, 2, 2, IsIsolation: false)])),
        [
            new(
                new("p-0003"), "Fictional Prisoner Three", "1-101", "a rope was found", "Supervisor One",
                Now.AddDays(-3), new(2026, 5, 1), Now.AddHours(-3), Now.AddHours(-1), IsLate: true),
        ]));

    public Task<RollCheckSheet?> Find(string check, CancellationToken cancellation)
    {
        var landings = ImmutableArray.Create(
            View("l1", "Landing 1", 3, 1, Sight, (2, "Guard One"), (2, "Guard Two")),
            View("l2", "Landing 2", 1, 0, Sight with { Contradict = [] }, (1, "Guard One")));
        return Task.FromResult<RollCheckSheet?>(check is not ("rc-1" or "rc-2") ? null : new(
            check, new("b01"), "Block 1", check is "rc-1" ? "" : "a noise", Now, "Guard One", Now.AddMinutes(40),
            landings,
            [
                new("x-1", ExplanationKind.Absent, new("p-0002"), "Fictional Prisoner Two", "l1",
                    "Visit. room 3 (Guard One)"),
                new("", ExplanationKind.Absent, new("p-0004"), "Fictional Prisoner Four", "l1", "movement order mo-1"),
            ],
            "", check is "rc-1" ? null : Now.AddMinutes(20), check is "rc-1" ? "" : "Guard Two"));
    }

    public Task<RollSheet> Sheet(BlockId block, CancellationToken cancellation) => Task.FromResult(new RollSheet(
        block, $"Block {block.Value[^1]}", Now,
        [
            .. from landing in Enumerable.Range(1, 3)
               select new SheetLanding(
                   $"Landing {landing}",
                   [
                       .. from place in Enumerable.Range(1, 30)
                          select new SheetPerson(
                              $"1-{landing}{place:00}", new($"p-{landing}{place:000}"), $"Fictional Prisoner {place}",
                              place == 2 ? "Visit" : "", IsEscapeRisk: place == 3),
                   ]),
        ]));

    public Task<RollCheckReceipt> Open(OpenRollCheck order, CancellationToken cancellation)
    {
        var verdict = RollCheckRules.JudgeOpen(new(order, "", HasCells: true, HasPlanned: false));
        return Task.FromResult(new RollCheckReceipt(verdict, verdict.IsAllowed ? "rc-1" : ""));
    }

    public Task<Verdict> Count(EnterCount order, CancellationToken cancellation)
    {
        Counted.Enqueue(order);
        return Task.FromResult(Verdict.Allowed);
    }

    public Task<Verdict> Recount(OrderId order, string check, string landing, CancellationToken cancellation) =>
        Keep($"recount {check} {landing}");

    public Task<Verdict> Explain(ExplainRollCheck order, CancellationToken cancellation)
    {
        Explained.Enqueue(order);
        return Task.FromResult(Verdict.Allowed);
    }

    public Task<Verdict> TakeBack(string check, string explanation, CancellationToken cancellation) =>
        Keep($"take back {explanation}");

    public Task<Verdict> Sign(OrderId order, string check, CancellationToken cancellation) =>
        Task.FromResult(RollCheckRules.JudgeSign(new(
            IsOpen: true, [Facts("Landing 1", 3, Sight, (2, "Guard One"), (2, "Guard Two"))], new("guard-one"), null)));

    public Task<Verdict> PutOn(PutOnRegister order, CancellationToken cancellation)
    {
        Registered.Enqueue(order);
        return Task.FromResult(Verdict.Allowed);
    }

    public Task<Verdict> Review(PersonId person, DateOnly? next, string because, CancellationToken cancellation) =>
        Keep($"review {person} {next:yyyy-MM-dd} {because}");

    public Task<Verdict> Seen(PersonId person, CancellationToken cancellation) => Keep($"seen {person}");

    private Task<Verdict> Keep(string act)
    {
        Done.Enqueue(act);
        return Task.FromResult(Verdict.Allowed);
    }

    private static LandingFacts Facts(string label, int expected, DoorSight sight, params (int, string)[] counts) =>
        new(label, label, expected,
            [.. counts.Select(count => new LandingCount(new(IdOf(count.Item2)), count.Item1))], sight, false);

    private static LandingView View(
        string landing, string label, int expected, int absent, DoorSight sight, params (int, string)[] counts) => new(
        landing, label, expected + absent, absent, 0, expected, 1,
        [
            .. counts.Select(count => new CountView(
                new(IdOf(count.Item2)), count.Item2, counts.Length < 2 ? null : count.Item1, Now)),
        ],
        RollCheckTally.Says(sight), RollCheckTally.Of(Facts(label, expected, sight, counts)));

    private static string IdOf(string name) => name.ToLowerInvariant().Replace(' ', '-');
}
