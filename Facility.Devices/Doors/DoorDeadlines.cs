namespace Facility.Devices.Doors;

/// <summary>The timers that run for a door, as monotonic moments; null where none runs.</summary>
public readonly record struct DoorDeadlines
{
    /// <summary>The bolt must have withdrawn.</summary>
    public TimeSpan? ReleaseConfirm { get; init; }

    /// <summary>The release ends.</summary>
    public TimeSpan? Release { get; init; }

    /// <summary>An open leaf becomes a held one.</summary>
    public TimeSpan? Held { get; init; }

    /// <summary>The bolt must have come home.</summary>
    public TimeSpan? LockConfirm { get; init; }

    /// <summary>The lock command is sent again.</summary>
    public TimeSpan? LockAgain { get; init; }

    /// <summary>A slider's motor has run, driven back or paused for long enough.</summary>
    public TimeSpan? Motor { get; init; }

    /// <summary>The earliest of them; <see cref="TimeSpan.MaxValue"/> for none.</summary>
    public TimeSpan Next
    {
        get
        {
            var next = TimeSpan.MaxValue;
            foreach (var trigger in Timed)
            {
                if (this[trigger] is { } at && at < next) next = at;
            }
            return next;
        }
    }

    /// <summary>The triggers that are timed, in the order in which simultaneous ones fire.</summary>
    public static ReadOnlySpan<DoorTrigger> Timed =>
    [
        DoorTrigger.ReleaseConfirmTimeUp,
        DoorTrigger.ReleaseTimeUp,
        DoorTrigger.LockConfirmTimeUp,
        DoorTrigger.LockAgainTimeUp,
        DoorTrigger.HeldTimeUp,
        DoorTrigger.MotorTimeUp,
    ];

    /// <summary>When a timed trigger is due.</summary>
    public TimeSpan? this[DoorTrigger trigger] => trigger switch
    {
        DoorTrigger.ReleaseConfirmTimeUp => ReleaseConfirm,
        DoorTrigger.ReleaseTimeUp => Release,
        DoorTrigger.HeldTimeUp => Held,
        DoorTrigger.LockConfirmTimeUp => LockConfirm,
        DoorTrigger.LockAgainTimeUp => LockAgain,
        DoorTrigger.MotorTimeUp => Motor,
        _ => null,
    };

    /// <summary>The same with one timer set, or stopped with null.</summary>
    public DoorDeadlines With(DoorTrigger trigger, TimeSpan? at) => trigger switch
    {
        DoorTrigger.ReleaseConfirmTimeUp => this with { ReleaseConfirm = at },
        DoorTrigger.ReleaseTimeUp => this with { Release = at },
        DoorTrigger.HeldTimeUp => this with { Held = at },
        DoorTrigger.LockConfirmTimeUp => this with { LockConfirm = at },
        DoorTrigger.LockAgainTimeUp => this with { LockAgain = at },
        DoorTrigger.MotorTimeUp => this with { Motor = at },
        _ => throw new ArgumentOutOfRangeException(nameof(trigger), trigger, "Only timed triggers have one."),
    };
}
