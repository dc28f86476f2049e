using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Panels;
using Facility.Contracts.Turnstiles;
using Facility.Devices.Access;
using Facility.Devices.LocalConsole;

namespace Facility.Devices.Panel;

/// <summary>What the core knew after a step, for whoever asks from another thread.</summary>
internal sealed record PanelPicture(
    ImmutableArray<DoorStatus> Doors, ImmutableArray<LineView> Lines, ImmutableArray<PeripheralView> Peripherals,
    ImmutableArray<TurnstileStatus> Turnstiles, AccessTable Table, RevocationOverlay Overlay, ConsoleView Console)
{
    /// <summary>The core as it is.</summary>
    public static PanelPicture Of(PanelCore core) =>
        new(core.Doors, core.Lines, core.Peripherals, core.Turnstiles, core.Table, core.Overlay, core.Console);
}
