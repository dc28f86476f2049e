using Facility.Contracts.Doors;
using Facility.Contracts.Ids;

namespace HardwareSim.Scenarios;

/// <summary>What people at stations do in a scenario, and what their screens show.</summary>
internal interface IStaff
{
    /// <summary>Orders a release.</summary>
    /// <returns>Empty when it was taken, else the rules against it with their reasons.</returns>
    Task<string> Release(string role, DoorId door, ReleaseReason reason, CancellationToken cancellation);

    /// <summary>Orders a slider closed or stopped.</summary>
    Task<string> Move(string role, DoorId door, DoorMotion motion, CancellationToken cancellation);

    /// <summary>Locks a block down.</summary>
    Task<string> LockDown(string role, BlockId block, CancellationToken cancellation);

    /// <summary>Ends a block's lockdown.</summary>
    Task<string> EndLockdown(string role, BlockId block, CancellationToken cancellation);

    /// <summary>A door as a screen shows it.</summary>
    Task<ShownDoor> Look(DoorId door, CancellationToken cancellation);
}

/// <summary>A door as a screen shows it.</summary>
/// <param name="Secured">What follows from its inputs.</param>
/// <param name="Alarms">What stands.</param>
/// <param name="LockedDown">Whether lockdown stands on it.</param>
/// <param name="Motor">What a slider's motor does.</param>
/// <param name="Parts">What contacts that belong together say one by one.</param>
/// <param name="ByKey">Whether a key opened it.</param>
internal readonly record struct ShownDoor(
    Secured Secured, DoorAlarms Alarms, bool LockedDown, MotorState Motor, string Parts, bool ByKey);
