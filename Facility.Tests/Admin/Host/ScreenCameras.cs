using System.Collections.Concurrent;
using System.Collections.Immutable;
using Facility.Contracts.Cameras;
using Facility.Contracts.Verdicts;

namespace Facility.Tests.Admin.Host;

/// <summary>Three cameras and three requests, for looking at screens, and what was done with them.</summary>
internal sealed class ScreenCameras(TimeProvider clock) : ICameraRoom, IPreserveRoom
{
    private readonly ConcurrentQueue<ViewingView> viewings = [];

    public ConcurrentQueue<string> Done { get; } = [];

    Task<ImmutableArray<CameraView>> ICameraRoom.List(CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<CameraView>>(
        [
            Camera("cam-gate", "Gate camera", CameraState.Out) with
            {
                Because = "Fictional Guard (guard, unnamed station): black picture",
                Since = clock.GetUtcNow().AddHours(-26), DueAt = clock.GetUtcNow().AddHours(-2), Overdue = true,
                CallUp = "on the monitor for 30 s on alarm, duress, release, button",
            },
            Camera("cam-l1", "Landing camera", CameraState.Unknown) with
            {
                Because = "it has no contact, and nobody has confirmed it",
            },
            Camera("cam-yard", "Yard camera", CameraState.Working) with
            {
                Because = "its contact says working", Since = clock.GetUtcNow().AddDays(-3), HasContact = true,
            },
        ]);

    public Task<Verdict> ReportOutage(string camera, string words, CancellationToken cancellation) =>
        Take($"out {camera} {words}");

    public Task<Verdict> Confirm(string camera, string words, CancellationToken cancellation) =>
        Take($"confirm {camera} {words}");

    public Task<ViewingReceipt> View(ViewRecording order, CancellationToken cancellation)
    {
        viewings.Enqueue(new(
            "vw-0a1b2c3d", order.Camera, order.From, order.To, clock.GetUtcNow(), "Fictional Guard (guard)",
            order.Reason, order.Note));
        return Task.FromResult(new ViewingReceipt(Verdict.Allowed, "vw-0a1b2c3d"));
    }

    public Task<ImmutableArray<ViewingView>> Viewings(CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<ViewingView>>([.. viewings]);

    public Task<Verdict> AskDeletion(string camera, string words, CancellationToken cancellation) =>
        Task.FromResult(Verdict.Refused("KEEP-01", "Nothing of Gate camera is deleted from here."));

    Task<ImmutableArray<PreserveView>> IPreserveRoom.List(CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<PreserveView>>(
        [
            Preserve("pr-000000000001", "Gate camera", PreserveStatus.Requested) with
            {
                Cause = "a door was forced", About = "Block 1 gate", Overdue = true,
            },
            Preserve("pr-000000000002", "", PreserveStatus.Unplaced) with { Cause = "a death", About = "the yard" },
            Preserve("pr-000000000003", "Yard camera", PreserveStatus.Confirmed) with
            {
                Cause = "duress", DueAt = null, Reference = "archive 2026/118",
                By = "Fictional Supervisor (supervisor)",
            },
        ]);

    public Task<PreserveReceipt> Ask(AskPreserve order, CancellationToken cancellation)
    {
        Done.Enqueue($"preserve {order.Camera} {order.Words}");
        return Task.FromResult(new PreserveReceipt(Verdict.Allowed, "pr-1"));
    }

    public Task<Verdict> Move(MovePreserve order, CancellationToken cancellation) =>
        Take($"{order.Act} {order.Id} {order.Camera} {order.Words}");

    private Task<Verdict> Take(string act)
    {
        Done.Enqueue(act);
        return Task.FromResult(Verdict.Allowed);
    }

    private static CameraView Camera(string id, string label, CameraState state) => new()
    {
        Id = id, Label = label, State = state, Place = "Block 1", DoorLabels = ["Block 1 gate"],
        Keeper = "Duty part archive", Retention = "30 days (contract 12)",
    };

    private PreserveView Preserve(string id, string camera, PreserveStatus status) => new()
    {
        Id = id, Camera = camera, Status = status, Keeper = camera is "" ? "" : "Duty part archive",
        From = clock.GetUtcNow().AddHours(-3), To = clock.GetUtcNow().AddHours(-2), At = clock.GetUtcNow(),
        DueAt = clock.GetUtcNow().AddHours(-1),
    };
}
