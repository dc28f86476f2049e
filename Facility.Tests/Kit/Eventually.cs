using System.Diagnostics;

namespace Facility.Tests.Kit;

/// <summary>Waits for what real processes do in their own time; the failure says what was seen last.</summary>
public static class Eventually
{
    // A loaded machine may take four times as long as a test thinks; only a failure waits for it.
    private const int Slowness = 4;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(25);

    public static Task Holds(Func<bool> fact, TimeSpan waitMax, Func<string> otherwise) =>
        Holds(() => Task.FromResult(fact()), waitMax, otherwise);

    public static async Task Holds(Func<Task<bool>> fact, TimeSpan waitMax, Func<string> otherwise)
    {
        var watch = Stopwatch.StartNew();
        while (!await fact())
        {
            if (watch.Elapsed > waitMax * Slowness)
                Assert.Fail($"Not within {(waitMax * Slowness).TotalSeconds:0.#} s: {otherwise()}");
            await Task.Delay(Step, TimeProvider.System);
        }
    }
}
