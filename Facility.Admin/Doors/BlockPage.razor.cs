using Facility.Admin.Shell;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Panels;
using Facility.Contracts.Roles;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Logging;

namespace Facility.Admin.Doors;

/// <summary>The control room of a block.</summary>
public sealed partial class BlockPage(
    IControlRoom room, IPanelRoom panelRoom, NavigationManager navigation,
    AuthenticationStateProvider sessions, TimeProvider clock, ILogger<BlockPage> log)
    : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PanelsEvery = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource leaving = new();
    private readonly BlockBoard board = new();
    private RenderPace pace = default!;
    private Task following = Task.CompletedTask;
    private IReadOnlyList<PanelView> panels = [];
    private BlockId block;
    private string label = "";
    private string interrupted = "";
    private bool asList;
    private bool loaded;
    private bool stranger;

    /// <summary>The block's id.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>The door in the detail panel; kept in the address so that it outlives the circuit.</summary>
    [Parameter, SupplyParameterFromQuery(Name = "door")]
    public string? DoorId { get; set; }

    private string Label => label is "" ? Id : label;

    private DoorView? chosen => board.Find(DoorId ?? "");

    private int notSecured => board.Doors.Count(door => DoorFace.Of(door).Secured == Secured.No);

    private int unknown => board.Doors.Count(door => DoorFace.Of(door).Secured == Secured.Unknown);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (!Identifier.IsValid(Id))
        {
            navigation.NavigateTo("/not-found");
            return;
        }
        if (block.Value == Id) return;

        block = new(Id);
        pace ??= new(clock, StateHasChanged);
        var view = (await room.Blocks(leaving.Token)).FirstOrDefault(one => one.Id == block);
        (label, stranger) = (view?.Label ?? "", view is null);
        if (stranger) return;

        if (RendererInfo.IsInteractive)
        {
            following = Task.WhenAll(Follow(), FollowPanels());
        }
        else
        {
            // The page as sent first shows what is now; the circuit takes over from there.
            board.Take(await room.Watch(block, leaving.Token));
            loaded = true;
        }
    }

    // Runs on the page's dispatcher from start to end, so the board needs no lock.
    private async Task Follow()
    {
        while (!leaving.IsCancellationRequested)
        {
            try
            {
                var feed = await room.Watch(block, leaving.Token);
                board.Take(feed);
                (interrupted, loaded) = ("", true);
                await pace.Request(leaving.Token);
                await foreach (var change in feed.Changes.WithCancellation(leaving.Token))
                {
                    board.Take(change);
                    _ = pace.Request(leaving.Token);
                }
            }
            catch (OperationCanceledException) when (leaving.IsCancellationRequested)
            {
                return;
            }
            catch (UnauthorizedAccessException)
            {
                navigation.NavigateTo("/account/sign-in", forceLoad: true);
                return;
            }
            catch (Exception failure)
            {
                LogFeedLost(log, failure, Id);
                interrupted = T["The door feed was interrupted and is being taken up again."];
                StateHasChanged();
                await Rest(RetryAfter);
            }
        }
    }

    // Only names the cause of lost doors; without the right to it the cause stays general.
    private async Task FollowPanels()
    {
        var viewer = Access.Operations.RoleOf((await sessions.GetAuthenticationStateAsync()).User);
        while (RoleMatrix.Current.Allows(viewer, "panels.read") && !leaving.IsCancellationRequested)
        {
            if (board.Doors.Any(AlarmLines.IsOffline)) await AskPanels();
            await Rest(panels.Count == 0 ? RetryAfter : PanelsEvery);
        }
    }

    private async Task AskPanels()
    {
        try
        {
            panels = await panelRoom.List(leaving.Token);
            StateHasChanged();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogPanelsUnknown(log, failure, Id);
        }
    }

    private Task Rest(TimeSpan time) =>
        Task.Delay(time, clock, leaving.Token).ContinueWith(_ => { }, TaskScheduler.Current);

    private void Choose(DoorId door) => navigation.NavigateTo(
        navigation.GetUriWithQueryParameter("door", door.Value), replace: true);

    private void ChooseNone() => navigation.NavigateTo(
        navigation.GetUriWithQueryParameter("door", (string?)null), replace: true);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        try
        {
            await following;
        }
        catch (OperationCanceledException)
        {
            // Leaving is how watching ends.
        }
        leaving.Dispose();
    }

    [LoggerMessage(4101, LogLevel.Warning, "Block {BlockId}: the door feed of a page was interrupted")]
    private static partial void LogFeedLost(ILogger log, Exception failure, string blockId);

    [LoggerMessage(4102, LogLevel.Warning, "Block {BlockId}: the panels could not be asked")]
    private static partial void LogPanelsUnknown(ILogger log, Exception failure, string blockId);
}
