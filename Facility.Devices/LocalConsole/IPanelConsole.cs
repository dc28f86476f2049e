using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Devices.Panel;

namespace Facility.Devices.LocalConsole;

/// <summary>The panel as its console's page sees it. Callable from any thread.</summary>
public interface IPanelConsole
{
    /// <summary>The panel's part of the site.</summary>
    PanelSite Site { get; }

    /// <summary>This start of the process.</summary>
    string Boot { get; }

    /// <summary>Monotonic time since that start.</summary>
    TimeSpan Now { get; }

    /// <summary>The wall clock, UTC.</summary>
    DateTimeOffset Wall { get; }

    /// <summary>Doors as they are now.</summary>
    ImmutableArray<DoorStatus> Doors { get; }

    /// <summary>Who is there, and what became of his orders.</summary>
    ConsoleView Console { get; }

    /// <summary>Somebody did something; completes once the panel has taken it.</summary>
    Task Act(ConsoleAct act);
}
