namespace Bench.Wing;

/// <summary>Days of the wing: acts at their moments, in their order, at the clock of the house.</summary>
internal sealed class WingDays(WingHouse house)
{
    private static readonly TimeOnly Morning = new(7, 0);

    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, long Order)> acts = new();
    private long order;

    /// <summary>Something will be done.</summary>
    public void At(DateTimeOffset moment, Func<Task> act) => acts.Enqueue(act, (moment, order++));

    /// <summary>A name that nothing else has.</summary>
    public string Next(string of) => $"{of}-{order++}";

    /// <summary>Runs so many days, each begun by the mornings of who takes part.</summary>
    public async Task Run(DateOnly first, int days, params Func<DateOnly, Task>[] mornings)
    {
        for (var day = 0; day < days; day++)
        {
            var today = first.AddDays(day);
            foreach (var morning in mornings) At(house.At(today, Morning), () => morning(today));
            while (acts.TryPeek(out _, out var next) && next.At < house.At(today.AddDays(1), TimeOnly.MinValue))
            {
                var act = acts.Dequeue();
                house.Clock.To(next.At);
                await act();
            }
        }
    }
}
