using Facility.Contracts.Credentials;
using Facility.Contracts.Ids;
using Facility.Devices.Access;
using Facility.Devices.LocalConsole;
using Facility.Devices.Gpio;
using Facility.Devices.Osdp.Bus;

namespace Facility.Devices.Panel;

/// <summary>What a panel's core is told at a moment.</summary>
public abstract record PanelInput
{
    private PanelInput()
    {
    }

    /// <summary>The first input of all: what was kept over the restart.</summary>
    public sealed record Started(
        AccessTable Table, RevocationOverlay Overlay, IReadOnlyList<StandingLockdown> Lockdowns) : PanelInput
    {
        /// <summary>Where people were.</summary>
        public PeopleState People { get; init; } = PeopleState.None;

        /// <summary>Doors that were out of service.</summary>
        public IReadOnlyList<StandingMaintenance> OutOfService { get; init; } = [];
    }

    /// <summary>Something became known on a line.</summary>
    public sealed record FromLine(LineId Line, BusEvent Event) : PanelInput;

    /// <summary>Something became known of the panel's GPIO chip.</summary>
    public sealed record FromGpio(GpioEvent Event) : PanelInput;

    /// <summary>A person's release order arrived.</summary>
    public sealed record ReleaseArrived(PanelRelease Order) : PanelInput;

    /// <summary>A lockdown order arrived.</summary>
    public sealed record LockdownArrived(PanelLockdown Order) : PanelInput;

    /// <summary>An order about a door's service arrived.</summary>
    public sealed record MaintenanceArrived(PanelMaintenance Order) : PanelInput;

    /// <summary>An order to close a slider or to stop it arrived.</summary>
    public sealed record MotionArrived(PanelMotion Order) : PanelInput;

    /// <summary>An order about a peripheral's key arrived.</summary>
    public sealed record KeyOrderArrived(PanelKeyOrder Order) : PanelInput;

    /// <summary>The silo told when a payphone has power.</summary>
    public sealed record PhonePlanArrived(Contracts.Calls.PhonePlan Plan) : PanelInput;

    /// <summary>A table is durable and shall be decided by.</summary>
    public sealed record TableAdopted(AccessTable Table) : PanelInput;

    /// <summary>A revocation arrived.</summary>
    public sealed record Revoked(CredentialId Credential, CredentialState State) : PanelInput;

    /// <summary>An entry that something waits for is durable, or is not and will not be.</summary>
    public sealed record Journalled(long Token, bool Durable, long Number) : PanelInput;

    /// <summary>Somebody did something at the panel's own console.</summary>
    public sealed record AtConsole(ConsoleAct Act) : PanelInput;

    /// <summary>Only time has passed.</summary>
    public sealed record Tick : PanelInput;
}
