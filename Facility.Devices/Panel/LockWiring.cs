using System.Collections.Immutable;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Commands;

namespace Facility.Devices.Panel;

/// <summary>What the outputs of a door are told, always all of them in one command.</summary>
/// <remarks>Of a slider's two outputs the one that goes off comes first: no frame ever drives both.</remarks>
public static class LockWiring
{
    /// <summary>Released for a time; the module's own timer ends it, panel or not (invariant I7).</summary>
    public static ImmutableArray<OutputOrder> Release(SiteDoor door, TimeSpan time) => door.Fittings switch
    {
        { Motor: not null, SecondOutput: { } close } => [Off(close), On(door.Output, time)],
        // The bolt of a motor lock stays where it is: the same timer throws it home again.
        { Kind: DoorKind.MotorLock, SecondOutput: { } home } => [On(door.Output, time), OffFor(home, time)],
        _ when door.Lock is LockKind.FailSafe => [.. door.Outputs.Select(output => OffFor(output, time))],
        _ => [.. door.Outputs.Select(output => On(output, time))],
    };

    /// <summary>Locked, now and for good; a slider's motor off.</summary>
    public static ImmutableArray<OutputOrder> Lock(SiteDoor door) => door.Fittings switch
    {
        { Kind: DoorKind.MotorLock, SecondOutput: { } home } => [Off(door.Output), On(home)],
        _ => [.. door.Outputs.Select(output => door.Lock is LockKind.FailSafe ? On(output) : Off(output))],
    };

    /// <summary>A slider driven closed for a time.</summary>
    public static ImmutableArray<OutputOrder> Close(SiteDoor door, TimeSpan time) =>
        [Off(door.Output), On(door.Fittings.SecondOutput!.Value, time)];

    private static OutputOrder On(IoPoint output, TimeSpan time) => new((byte)output.Number, OutputAction.OnFor, time);

    private static OutputOrder OffFor(IoPoint output, TimeSpan time) =>
        new((byte)output.Number, OutputAction.OffFor, time);

    private static OutputOrder On(IoPoint output) => new((byte)output.Number, OutputAction.On, TimeSpan.Zero);

    private static OutputOrder Off(IoPoint output) => new((byte)output.Number, OutputAction.Off, TimeSpan.Zero);
}
