using System.Collections.Immutable;

namespace Facility.Contracts.Site;

/// <summary>How a door is made: what moves it, what holds it, what its contacts mean.</summary>
public enum DoorKind
{
    /// <summary>A swing door with an electric strike or bolt; the default.</summary>
    Strike = 0,

    /// <summary>A swing door whose bolt a motor moves: it takes time, and without power it stays where it is.</summary>
    MotorLock = 1,

    /// <summary>A swing door held by a magnet; its bolt contact is the bond sensor. Released without power.</summary>
    Maglock = 2,

    /// <summary>A sliding door with a motor; its leaf contact is the closed limit, its bolt contact the deadlock.
    /// </summary>
    Slider = 3,

    /// <summary>A door with two locks: released when both let go, secured when both are home.</summary>
    DualLock = 4,

    /// <summary>A food pass: leaf and lock of its own, and nobody goes through it.</summary>
    Hatch = 5,

    /// <summary>A sliding gate for vehicles: a slider with a longer way that waits for what stands in it.</summary>
    VehicleGate = 6,

    /// <summary>A door that is only watched: a key opens it, and no order does.</summary>
    Manual = 7,
}

/// <summary>What an input of a door senses.</summary>
public enum DoorContact
{
    /// <summary>The leaf: active means closed; of a slider, at its closed limit.</summary>
    Leaf = 1,

    /// <summary>The bolt: active means home; of a maglock bonded, of a slider deadlocked.</summary>
    Bolt = 2,

    /// <summary>The second leaf contact of a tamper pair: says what the first says, or one of them lies.</summary>
    SecondLeaf = 3,

    /// <summary>The bolt of a second lock: active means home.</summary>
    SecondBolt = 4,

    /// <summary>The open limit of a slider: active means fully open.</summary>
    OpenLimit = 5,

    /// <summary>A slider's way: active means free; a cut cable is not free.</summary>
    Way = 6,

    /// <summary>The key cylinder: active means a key is turned in it.</summary>
    Key = 7,
}

/// <summary>One input of a door.</summary>
/// <param name="Contact">What it senses.</param>
/// <param name="Point">Where it is wired.</param>
/// <param name="Settle">It must say the same so long before it is believed, 20 ms to 400 ms; zero: at once.</param>
public readonly record struct SiteDoorInput(DoorContact Contact, IoPoint Point, TimeSpan Settle);

/// <summary>The motor of a slider.</summary>
/// <param name="Travel">From one limit to the other; 1 s to 60 s, default 8 s, 20 s for a vehicle gate.</param>
/// <param name="Attempts">How often it tries again to close on something in its way; 0 to 10, default 5.</param>
/// <param name="OpensPastWay">Whether it opens although something is in its way: a vehicle waits before its gate,
/// but a leaf that meets something while it opens is jammed.</param>
public sealed record SiteMotor(TimeSpan Travel, int Attempts, bool OpensPastWay);

/// <summary>What a door has besides one lock output, one leaf contact and one bolt contact.</summary>
public sealed record SiteDoorFittings
{
    /// <summary>Nothing: a strike.</summary>
    public static SiteDoorFittings None { get; } = new();

    /// <summary>How it is made.</summary>
    public DoorKind Kind { get; init; }

    /// <summary>Its second output: the second lock of two; what drives a slider closed; what throws the bolt of a
    /// motor lock home. Null for none.</summary>
    public IoPoint? SecondOutput { get; init; }

    /// <summary>Inputs besides leaf and bolt.</summary>
    public ImmutableArray<SiteDoorInput> More { get; init; } = [];

    /// <summary>How long the leaf contact must say the same; zero: believed at once.</summary>
    public TimeSpan LeafSettle { get; init; }

    /// <summary>How long the bolt contact must say the same; zero: believed at once.</summary>
    public TimeSpan BoltSettle { get; init; }

    /// <summary>The motor of a slider; null for none.</summary>
    public SiteMotor? Motor { get; init; }
}
