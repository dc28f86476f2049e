using Facility.Admin.Speech;
using Microsoft.AspNetCore.Components;

namespace Facility.Admin.Shell;

/// <summary>A page that asks again as long as it is open, and says so when it gets no answer.</summary>
public abstract class AskingPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource leaving = new();

    /// <summary>The clock of the host.</summary>
    [Inject]
    protected TimeProvider Clock { get; set; } = default!;

    /// <summary>Where to go when the session is gone.</summary>
    [Inject]
    protected NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private Words T { get; set; } = default!;

    /// <summary>Ends when the person leaves the page.</summary>
    protected CancellationToken Leaving => leaving.Token;

    /// <summary>What stands against the last answer being fresh; empty when it is.</summary>
    protected string Trouble { get; private set; } = "";

    /// <summary>Whether an answer came at all.</summary>
    protected bool Answered { get; private set; }

    /// <summary>How often to ask.</summary>
    protected virtual TimeSpan AskEvery => TimeSpan.FromSeconds(2);

    /// <summary>Asks once and keeps the answer.</summary>
    protected abstract Task Ask();

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        await AskOnce();
        if (RendererInfo.IsInteractive) _ = AskOn();
    }

    /// <summary>Asks once, now; a failure becomes <see cref="Trouble"/>.</summary>
    protected async Task AskOnce()
    {
        try
        {
            await Ask();
            (Trouble, Answered) = ("", true);
        }
        catch (UnauthorizedAccessException)
        {
            Navigation.NavigateTo("/account/sign-in", forceLoad: true);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Trouble = T["What is shown is old: {0}", T.Said(failure.Message)];
        }
    }

    private async Task AskOn()
    {
        using var timer = new PeriodicTimer(AskEvery, Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(Leaving))
            {
                await AskOnce();
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // Leaving is how asking ends.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
        GC.SuppressFinalize(this);
    }
}
