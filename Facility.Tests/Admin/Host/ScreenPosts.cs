using System.Collections.Concurrent;
using System.Collections.Immutable;
using Facility.Contracts.Control;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Signals;
using Facility.Contracts.Verdicts;

namespace Facility.Tests.Admin.Host;

/// <summary>The control of one block and one signal, for looking at screens, and what was done with them.</summary>
internal sealed class ScreenPosts(TimeProvider clock) : IControlPost, ISignalRoom
{
    private static readonly StationId Here = new("no-station");
    private static readonly StationId Elsewhere = new("desk-2");

    public ConcurrentQueue<SignalReport> Reports { get; } = [];

    public ConcurrentQueue<(SignalAct Act, string Words)> Steps { get; } = [];

    public ConcurrentQueue<string> Forced { get; } = [];

    public Task<ControlView> View(BlockId block, CancellationToken cancellation) => Task.FromResult(ViewOf(block));

    public Task Beat(CancellationToken cancellation) => Task.CompletedTask;

    public Task<ControlAnswer> Do(ControlAct act, BlockId block, StationId? to, CancellationToken cancellation) =>
        Task.FromResult(new ControlAnswer(Verdict.Allowed, ViewOf(block)));

    public Task<ControlAnswer> Force(BlockId block, string reason, CancellationToken cancellation)
    {
        Forced.Enqueue(reason);
        return Task.FromResult(new ControlAnswer(Verdict.Allowed, ViewOf(block)));
    }

    public Task<ImmutableArray<SignalView>> List(CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<SignalView>>(
        [
            new("sg-0a1b2c3d4e5f", "report", "Report by a person", "Block 1 gate", "Somebody shouted at somebody.",
                "Fictional Guard", ["Fictional Medic"], SignalStep.Acknowledged, SignalAct.Act, Role.Supervisor,
                clock.GetUtcNow(), clock.GetUtcNow().AddMinutes(59), 1, true,
                [new(clock.GetUtcNow(), "registered", "Fictional Guard (guard, unnamed station)", "")]),
        ]);

    public Task<ImmutableArray<SignalKindView>> Kinds(CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<SignalKindView>>(
            [new("report", "Report by a person"), new("medical", "Somebody needs a doctor")]);

    public Task<SignalReceipt> Report(SignalReport report, CancellationToken cancellation)
    {
        Reports.Enqueue(report);
        return Task.FromResult(new SignalReceipt(Verdict.Allowed, "sg-0a1b2c3d4e5f"));
    }

    public Task<Verdict> Do(string signal, SignalAct act, string words, CancellationToken cancellation)
    {
        Steps.Enqueue((act, words));
        return Task.FromResult(Verdict.Allowed);
    }

    private ControlView ViewOf(BlockId block) => new(
        block, Elsewhere, "Guard Two (guard, station desk-2)", clock.GetUtcNow(), clock.GetUtcNow(), false, null, Here,
        []);
}
