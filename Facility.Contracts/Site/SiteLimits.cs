namespace Facility.Contracts.Site;

/// <summary>Bounds of a site.</summary>
public static class SiteLimits
{
    /// <summary>Peripherals on one line. At 38400 baud sixteen keep the 250 ms of a detention specification.</summary>
    public const int PeripheralsPerLineMax = 16;

    /// <summary>Points of one I/O module.</summary>
    public const int PointsPerModuleMax = 64;

    /// <summary>Doors in one interlock set.</summary>
    public const int InterlockDoorsMax = 30;

    /// <summary>Shortest time between two doors of a group release.</summary>
    public static readonly TimeSpan GroupGapMin = TimeSpan.FromMilliseconds(100);

    /// <summary>Time between two doors of a group release unless the zone says otherwise.</summary>
    /// <remarks>Engineering practice for the inrush of lock supplies, and so that a person sees what opens.</remarks>
    public static readonly TimeSpan GroupGapUsual = TimeSpan.FromMilliseconds(300);

    /// <summary>Longest time between two doors of a group release.</summary>
    public static readonly TimeSpan GroupGapMax = TimeSpan.FromSeconds(10);

    /// <summary>Shortest settling time of a door's input.</summary>
    public static readonly TimeSpan SettleMin = TimeSpan.FromMilliseconds(20);

    /// <summary>Longest settling time of a door's input: what lasts longer must be processed.</summary>
    /// <remarks>IEC 60839-11-1.</remarks>
    public static readonly TimeSpan SettleMax = TimeSpan.FromMilliseconds(400);

    /// <summary>Steps of settling times.</summary>
    public static readonly TimeSpan SettleStep = TimeSpan.FromMilliseconds(10);

    /// <summary>The way of a slider from limit to limit, unless the file says otherwise.</summary>
    /// <remarks>Hardware facts, section 2.4.</remarks>
    public static readonly TimeSpan TravelUsual = TimeSpan.FromSeconds(8);

    /// <summary>The same of a vehicle gate. Ours: gates of six metres move at a foot's pace.</summary>
    public static readonly TimeSpan GateTravelUsual = TimeSpan.FromSeconds(20);

    /// <summary>How often a slider closes again on something in its way, unless the file says otherwise.</summary>
    public const int AttemptsUsual = 5;

    /// <summary>The most it may be told to.</summary>
    public const int AttemptsMax = 10;

    /// <summary>Longest time from a card to its door's output that a line may take, by calculation.</summary>
    public static readonly TimeSpan CardToOutputMax = TimeSpan.FromMilliseconds(250);

    /// <summary>Most calls a week that a site may set: three a day.</summary>
    public const int CallsPerWeekMax = 21;

    /// <summary>Speeds a line may have (OSDP 2.2).</summary>
    public static readonly IReadOnlyList<int> Bauds = [9600, 19200, 38400, 57600, 115200, 230400];
}
