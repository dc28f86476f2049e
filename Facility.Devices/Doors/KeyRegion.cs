using static Facility.Devices.Doors.DoorTrigger;
using static Facility.Devices.Doors.KeyState;

namespace Facility.Devices.Doors;

/// <summary>The key cylinder: what opens while a key is turned was opened by key, until it is secured again.</summary>
internal sealed class KeyRegion : DoorRegion<KeyState>
{
    public KeyRegion(DoorWork work)
        : base("key", work, door => door.Key, (door, state) => door with { Key = state },
            [KeyTurned, KeyReturned, BoltUnsecured, BoltBetween, LeafOpened, SecuredConfirmed, ModuleLost])
    {
        Table.Configure(Rests)
            .Permit(KeyTurned, Turned)
            .Ignore(KeyReturned).Ignore(BoltUnsecured).Ignore(BoltBetween).Ignore(LeafOpened)
            .Ignore(SecuredConfirmed).Ignore(ModuleLost);

        Table.Configure(Turned)
            .PermitIf(BoltUnsecured, Opened, WasHome, "bolt was home")
            .IgnoreIf(BoltUnsecured, () => !WasHome(), "bolt was out already")
            .PermitIf(BoltBetween, Opened, WasHome, "bolt was home")
            .IgnoreIf(BoltBetween, () => !WasHome(), "bolt was out already")
            .PermitIf(LeafOpened, Opened, WasClosed, "leaf was closed")
            .IgnoreIf(LeafOpened, () => !WasClosed(), "leaf was open already")
            .Permit(KeyReturned, Rests).Permit(ModuleLost, Rests)
            .Ignore(KeyTurned).Ignore(SecuredConfirmed);

        // A key may be gone long before the leaf is pulled: it stays opened by key until it is secured.
        Table.Configure(Opened)
            .OnEntry(() => work.Add(new DoorEffect.Observed(DoorFact.OpenedByKey, "")))
            .Permit(SecuredConfirmed, Rests).Permit(ModuleLost, Rests)
            .Ignore(KeyTurned).Ignore(KeyReturned).Ignore(BoltUnsecured).Ignore(BoltBetween).Ignore(LeafOpened);
    }

    // A release that runs opened it, whatever a key does beside it.
    private bool WasHome() =>
        Work.Before is { Bolt.Value: Contracts.Doors.BoltState.Secured, Release: null };

    private bool WasClosed() =>
        Work.Before is { Leaf.Value: Contracts.Doors.LeafState.Closed, Release: null };
}
