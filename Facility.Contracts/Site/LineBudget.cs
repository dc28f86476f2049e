namespace Facility.Contracts.Site;

/// <summary>How long a line may need from a card to the output of its door, by calculation.</summary>
/// <remarks>Frames with CRC and marking octet, ten bit times a character; two idle characters before each.
/// Plain: POLL and ACK are 9 characters each, RAW with 26 bits 17, OUT with one output 13. Over the secure channel:
/// 15 each, then 31 and 31, since data is filled up to blocks of 16 and every frame carries a code.
/// The worst card comes just after its reader was polled: all others are polled first. The peripherals' own reply
/// time is the nominal 3 ms.</remarks>
/// <param name="Baud">The line's speed.</param>
/// <param name="Peripherals">How many share it.</param>
/// <param name="Secured">How many of them speak over the secure channel.</param>
public sealed record LineBudget(int Baud, int Peripherals, int Secured = 0)
{
    private const int PlainPoll = 2 + 9 + 2 + 9;
    private const int SecurePoll = 2 + 15 + 2 + 15;
    private const int PlainCardToOutput = 2 + 9 + 2 + 17 + 2 + 13;
    private const int SecureCardToOutput = 2 + 15 + 2 + 31 + 2 + 31;
    private static readonly TimeSpan Turnaround = TimeSpan.FromMilliseconds(3);
    private static readonly TimeSpan Decision = TimeSpan.FromMilliseconds(5);

    /// <summary>The budget of a line as the site file has it.</summary>
    public static LineBudget Of(int baud, IReadOnlyCollection<SitePeripheral> peripherals) =>
        new(baud, peripherals.Count, peripherals.Count(one => one.Secure));

    /// <summary>One character on this line.</summary>
    public TimeSpan Character => TimeSpan.FromSeconds(10.0 / Baud);

    /// <summary>One round of polls without anything to say.</summary>
    public TimeSpan Cycle => Peripherals * Turnaround + PollCharacters * Character;

    /// <summary>The longest time from a card to the output having been told.</summary>
    /// <remarks>A secured reader is the worst: its own card takes longer by more than its poll does.</remarks>
    public TimeSpan Worst => Math.Max(0, Peripherals - 1) * Turnaround + WorstCharacters * Character + Decision;

    /// <summary>What is left of the limit for anything else, once a round; never negative.</summary>
    public TimeSpan Spare => IsMet ? SiteLimits.CardToOutputMax - Worst : TimeSpan.Zero;

    /// <summary>Whether the worst is at most <see cref="SiteLimits.CardToOutputMax"/>.</summary>
    public bool IsMet => Worst <= SiteLimits.CardToOutputMax;

    private int PollCharacters => (Peripherals - Secured) * PlainPoll + Secured * SecurePoll;

    private int WorstCharacters =>
        Secured > 0 ? PollCharacters - SecurePoll + SecureCardToOutput
        : Math.Max(0, PollCharacters - PlainPoll) + PlainCardToOutput;
}
