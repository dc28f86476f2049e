namespace Facility.Contracts.Site;

/// <summary>How long a line may need from a card to the output of its door, by calculation.</summary>
/// <remarks>Plain frames with CRC and marking octet, ten bit times a character. Source: hardware facts,
/// section 1.9: POLL and ACK are 9 characters each, RAW with 26 bits 17, OUT with one output 13; two idle
/// characters precede each. The worst card comes just after its reader was polled: all others are polled
/// first. The peripherals' own reply time is the nominal 3 ms.</remarks>
/// <param name="Baud">The line's speed.</param>
/// <param name="Peripherals">How many share it.</param>
public sealed record LineBudget(int Baud, int Peripherals)
{
    private const int PollExchange = 2 + 9 + 2 + 9;
    private const int CardToOutput = 2 + 9 + 2 + 17 + 2 + 13;
    private static readonly TimeSpan Turnaround = TimeSpan.FromMilliseconds(3);
    private static readonly TimeSpan Decision = TimeSpan.FromMilliseconds(5);

    /// <summary>One character on this line.</summary>
    public TimeSpan Character => TimeSpan.FromSeconds(10.0 / Baud);

    /// <summary>One round of polls without anything to say.</summary>
    public TimeSpan Cycle => Peripherals * Exchange;

    /// <summary>The longest time from a card to the output having been told.</summary>
    public TimeSpan Worst => Math.Max(0, Peripherals - 1) * Exchange + CardToOutput * Character + Decision;

    /// <summary>Whether that is at most <see cref="SiteLimits.CardToOutputMax"/>.</summary>
    public bool IsMet => Worst <= SiteLimits.CardToOutputMax;

    private TimeSpan Exchange => PollExchange * Character + Turnaround;
}
