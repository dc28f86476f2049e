using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Devices.Access;
using Facility.Devices.Gpio;
using Facility.Devices.Journal;
using Facility.Devices.Osdp.Bus;

namespace Facility.Devices.Panel;

/// <summary>What a panel's core wants done after a step, in order.</summary>
public abstract record PanelEffect
{
    private PanelEffect()
    {
    }

    /// <summary>Append to the journal; with a token not 0, tell the core how it ended.</summary>
    public sealed record Append(JournalDraft Draft, long Token) : PanelEffect;

    /// <summary>Hand a command to a line.</summary>
    public sealed record Submit(LineId Line, BusCommand Command) : PanelEffect;

    /// <summary>Drive an output of the panel's GPIO chip.</summary>
    public sealed record DriveGpio(GpioOrder Order) : PanelEffect;

    /// <summary>Let a line try SCBK-D with one peripheral for a time.</summary>
    public sealed record Install(LineId Line, byte Address, TimeSpan For) : PanelEffect;

    /// <summary>Make a key, keep it, and hand it to a peripheral.</summary>
    public sealed record HandOverKey(LineId Line, byte Address) : PanelEffect;

    /// <summary>A peripheral proved its next key: keep it as the current one.</summary>
    public sealed record PromoteKey(LineId Line, byte Address) : PanelEffect;

    /// <summary>Keep the lockdowns over a restart.</summary>
    public sealed record KeepLockdowns(ImmutableArray<StandingLockdown> Lockdowns) : PanelEffect;

    /// <summary>Keep where people are over a restart.</summary>
    public sealed record KeepPeople(PeopleState People) : PanelEffect;

    /// <summary>Keep over a restart which doors are out of service.</summary>
    public sealed record KeepMaintenance(ImmutableArray<StandingMaintenance> OutOfService) : PanelEffect;

    /// <summary>Keep table and revocations over a restart.</summary>
    public sealed record KeepAccess(AccessTable Table, RevocationOverlay Overlay) : PanelEffect;
}
