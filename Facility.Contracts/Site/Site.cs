using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Site;

/// <summary>The description of a building and its wiring, read from <c>site.yaml</c> and checked as a whole.</summary>
/// <remarks>The same file feeds the simulator, the panels and the silo's import. See
/// <see cref="SiteReader"/> for the file and <c>docs/site-file.md</c> for every key, unit and default.</remarks>
/// <param name="Id">The facility's id.</param>
/// <param name="Label">Its name.</param>
/// <param name="TimeZone">IANA zone of its wall clocks, e.g. Asia/Almaty.</param>
/// <param name="Fictional">Whether it is made up for a demo or a bench.</param>
/// <param name="Panels">Panels, each driving whole lines.</param>
/// <param name="Lines">Serial lines with their peripherals.</param>
/// <param name="Blocks">Blocks with landings and cells.</param>
/// <param name="Doors">Controlled doors with their wiring.</param>
/// <param name="Interlocks">Sets of doors of which at most one may be non-secure.</param>
/// <param name="Turnstiles">Turnstiles on GPIO lines.</param>
/// <param name="Scales">Weighing scales on serial ports.</param>
/// <param name="FireLoop">The hard-wired loop that acts on locks without software; null if none.</param>
/// <param name="AccessGroups">Named sets of doors that a credential may be given.</param>
public sealed record Site(
    string Id,
    string Label,
    string TimeZone,
    bool Fictional,
    ImmutableArray<SitePanel> Panels,
    ImmutableArray<SiteLine> Lines,
    ImmutableArray<SiteBlock> Blocks,
    ImmutableArray<SiteDoor> Doors,
    ImmutableArray<SiteInterlock> Interlocks,
    ImmutableArray<SiteTurnstile> Turnstiles,
    ImmutableArray<SiteScale> Scales,
    SiteFireLoop? FireLoop,
    ImmutableArray<SiteAccessGroup> AccessGroups)
{
    /// <summary>Who decides a door's command, the highest first.</summary>
    public ImmutableArray<CommandSlot> Precedence { get; init; } = CommandOrder.Standard;

    /// <summary>Areas whose comings and goings are followed.</summary>
    public ImmutableArray<SiteArea> Areas { get; init; } = [];

    /// <summary>The panels' own consoles, at most one a panel.</summary>
    public ImmutableArray<SiteConsole> Consoles { get; init; } = [];

    /// <summary>Fire inputs and emergency levers.</summary>
    public ImmutableArray<SiteSafetyInput> SafetyInputs { get; init; } = [];

    /// <summary>What is owed to whom when, for lockdowns.</summary>
    public ImmutableArray<SiteDuty> Duties { get; init; } = [];

    /// <summary>When cells are due to be released, and what for.</summary>
    public ImmutableArray<SiteOpening> Openings { get; init; } = [];

    /// <summary>The register of cameras.</summary>
    public ImmutableArray<SiteCamera> Cameras { get; init; } = [];

    /// <summary>The payphones.</summary>
    public ImmutableArray<SitePayphone> Payphones { get; init; } = [];

    /// <summary>What kind of institution it is: some separations hold in some of them only.</summary>
    public InstitutionType Institution { get; init; }

    /// <summary>How many ordinary calls somebody may have in a week; null: by queue alone, for no law says.</summary>
    public int? CallsPerWeek { get; init; }
}

/// <summary>A weighing scale.</summary>
/// <param name="Id">Its name, also of its port in the run folder.</param>
/// <param name="Label">Its mark.</param>
/// <param name="Panel">The panel it is wired to.</param>
/// <param name="Protocol">Which line protocol: <c>mt-sics</c> or <c>cas</c>.</param>
/// <param name="Baud">Its speed.</param>
/// <param name="CapacityKilograms">What it can weigh.</param>
public sealed record SiteScale(
    string Id, string Label, PanelId Panel, string Protocol, int Baud, decimal CapacityKilograms);

/// <summary>The hard-wired fire loop: when it trips, these locks lose or get power without any software.</summary>
/// <param name="Doors">The doors it releases: those whose plan is release.</param>
public sealed record SiteFireLoop(ImmutableArray<DoorId> Doors);

/// <summary>A named set of doors.</summary>
/// <param name="Id">Which.</param>
/// <param name="Label">Its name.</param>
/// <param name="Doors">The doors, resolved from the file's selectors.</param>
public sealed record SiteAccessGroup(AccessGroupId Id, string Label, ImmutableArray<DoorId> Doors)
{
    /// <summary>What its cards may besides opening its doors.</summary>
    public Credentials.GroupRights Rights { get; init; }

    /// <summary>The turnstiles it covers, both ways.</summary>
    public ImmutableArray<string> Turnstiles { get; init; } = [];
}

/// <summary>A panel's own console: works with the silo dead.</summary>
/// <param name="Panel">Whose.</param>
/// <param name="Reader">Where an officer's badge is shown; the PIN is typed on its keys or on the page.</param>
public sealed record SiteConsole(PanelId Panel, SiteDoorReader Reader);
