using Facility.Devices.Osdp.Bus;

namespace Bench.Wire;

/// <summary>Orders with their outcomes, and what the outputs did meanwhile.</summary>
/// <remarks>An output gets one order at a time, so a movement belongs to the last one given.</remarks>
internal sealed class NoisyOrders
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);
    private readonly List<Order> given = [];
    private readonly Dictionary<(byte Address, byte Output), Order> last = [];
    private readonly List<string> untrue = [];

    public int Given => given.Count;

    public IReadOnlyDictionary<CommandOutcome, int> Outcomes =>
        given.Where(order => order.Outcome is not null).GroupBy(order => order.Outcome!.Value)
            .ToDictionary(group => group.Key, group => group.Count());

    /// <summary>Whether an output's last order is over, and its movement with it.</summary>
    public bool IsSettled(byte address, byte output, TimeSpan now) =>
        !last.TryGetValue((address, output), out var order) || now >= order.EndedAt + Settling;

    public long Give(byte address, byte output)
    {
        var order = new Order(given.Count);
        given.Add(order);
        last[(address, output)] = order;
        return order.Ticket;
    }

    public void Ended(long ticket, CommandOutcome outcome, TimeSpan now)
    {
        var order = given[(int)ticket];
        if (order.Outcome is not null) untrue.Add($"order {ticket} ended twice");
        (order.Outcome, order.EndedAt) = (outcome, now);
    }

    public void Moved(byte address, byte output)
    {
        if (last.TryGetValue((address, output), out var order)) order.Moves++;
        else untrue.Add($"output {output} of {address} moved without any order");
    }

    /// <summary>What does not fit; empty when all is true.</summary>
    public IReadOnlyList<string> Judge() =>
    [
        .. untrue,
        .. from order in given
           where !order.IsTrue
           select $"order {order.Ticket} ended {order.Outcome?.ToString() ?? "never"} and acted {order.Moves} times",
    ];

    private sealed class Order(long ticket)
    {
        public long Ticket => ticket;

        public CommandOutcome? Outcome { get; set; }

        public TimeSpan EndedAt { get; set; } = TimeSpan.FromDays(1);

        public int Moves { get; set; }

        public bool IsTrue => Outcome switch
        {
            CommandOutcome.Acknowledged => Moves == 1,
            CommandOutcome.Unanswered => Moves is 0 or 1,
            null => false,
            _ => Moves == 0,
        };
    }
}
