using Facility.Admin.Speech;
using Facility.Contracts.Alarms;
using Microsoft.AspNetCore.Components;

namespace Facility.Admin.Alarms;

/// <summary>A part of a page that follows the alarms as long as it is shown.</summary>
public abstract class AlarmFollower : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource leaving = new();
    private Task following = Task.CompletedTask;

    /// <summary>The alarms' desk.</summary>
    [Inject]
    protected IAlarmRoom Room { get; set; } = default!;

    /// <summary>The clock of the host.</summary>
    [Inject]
    protected TimeProvider Clock { get; set; } = default!;

    [Inject]
    private Words T { get; set; } = default!;

    /// <summary>What was last told.</summary>
    protected AlarmsNow Alarms { get; private set; } = AlarmsNow.None;

    /// <summary>What stands against it being fresh; empty when nothing does.</summary>
    protected string Trouble { get; private set; } = "";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive) following = Follow();
        else Alarms = await Room.Now(leaving.Token);
    }

    private async Task Follow()
    {
        while (!leaving.IsCancellationRequested)
        {
            try
            {
                await foreach (var now in await Room.Watch(leaving.Token)) Take(now);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Trouble = T["What is shown of alarms is old: {0}", T.Said(failure.Message)];
                StateHasChanged();
                await Task.Delay(RetryAfter, Clock, leaving.Token)
                    .ContinueWith(_ => { }, TaskScheduler.Current);
            }
        }
    }

    private void Take(AlarmsNow now)
    {
        (Alarms, Trouble) = (now, "");
        StateHasChanged();
    }

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
            // Leaving is how following ends.
        }
        leaving.Dispose();
        GC.SuppressFinalize(this);
    }
}
