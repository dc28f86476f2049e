namespace HardwareSim.Doors;

/// <summary>How fast metal and people move. Of the order of a detention-grade swing door with electric lock.</summary>
internal static class BodyTimings
{
    /// <summary>From power at the lock until the bolt is withdrawn.</summary>
    public static readonly TimeSpan BoltWithdraws = TimeSpan.FromMilliseconds(80);

    /// <summary>From no power, with the leaf closed, until the bolt is home.</summary>
    public static readonly TimeSpan BoltComesHome = TimeSpan.FromMilliseconds(120);

    /// <summary>From no power until a magnet lets go, and from power, with the leaf closed, until it is bonded.
    /// </summary>
    public static readonly TimeSpan BondChanges = TimeSpan.FromMilliseconds(150);

    /// <summary>How long a motor needs for a bolt, either way.</summary>
    public static readonly TimeSpan MotorBolt = TimeSpan.FromMilliseconds(1400);

    /// <summary>How long a sliding leaf runs on when its motor goes off.</summary>
    public static readonly TimeSpan LeafRunsOn = TimeSpan.FromMilliseconds(150);

    /// <summary>From the first push until the leaf stands open.</summary>
    public static readonly TimeSpan LeafOpens = TimeSpan.FromMilliseconds(300);

    /// <summary>From letting go until the leaf is closed.</summary>
    public static readonly TimeSpan LeafCloses = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a person who showed a card waits for the door.</summary>
    public static readonly TimeSpan WaitsForRelease = TimeSpan.FromSeconds(3);

    /// <summary>From the amber lamp until the PIN is keyed in.</summary>
    public static readonly TimeSpan EntersPin = TimeSpan.FromMilliseconds(1500);

    /// <summary>From hearing the bolt until pushing.</summary>
    public static readonly TimeSpan NoticesRelease = TimeSpan.FromMilliseconds(250);

    /// <summary>How long the leaf stands open while a person walks through.</summary>
    public static readonly TimeSpan WalksThrough = TimeSpan.FromMilliseconds(1500);

    /// <summary>How long a person looks back whether the bolt comes home.</summary>
    public static readonly TimeSpan LooksBack = TimeSpan.FromSeconds(8);
}
