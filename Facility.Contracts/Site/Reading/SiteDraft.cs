namespace Facility.Contracts.Site.Reading;

/// <summary>What a site file has defined so far, for the sections that refer to it.</summary>
/// <param name="mistakes">Where everything wrong is noted.</param>
internal sealed class SiteDraft(Mistakes mistakes)
{
    public Mistakes Mistakes { get; } = mistakes;

    public Names Panels { get; } = new("panel", mistakes);

    public Names Lines { get; } = new("line", mistakes);

    public Names Blocks { get; } = new("block", mistakes);

    /// <summary>Landings as <c>block/landing</c>.</summary>
    public Names Landings { get; } = new("landing", mistakes);

    /// <summary>Doors and cells: a cell has the id of its door.</summary>
    public Names Doors { get; } = new("door", mistakes);

    public Names Readers { get; } = new("reader", mistakes);

    public Names Groups { get; } = new("access group", mistakes);

    public Names Others { get; } = new("interlock, turnstile, scale, fire input, lever, camera or payphone", mistakes);

    /// <summary>Turnstiles, which share their names with interlocks and scales.</summary>
    public HashSet<string> Turnstiles { get; } = [];

    /// <summary>Every door as read, with the line it was read from.</summary>
    public List<(SiteDoor Door, int Line)> AllDoors { get; } = [];

    /// <summary>The panel of each line; null when it could not be read.</summary>
    public Dictionary<string, string?> PanelOfLine { get; } = [];

    public Names Areas { get; } = new("area", mistakes);

    /// <summary>What each block is.</summary>
    public Dictionary<string, BlockKind> KindOfBlock { get; } = [];

    /// <summary>Groups that doors name before they are defined.</summary>
    public List<(string Group, int FileLine)> FirstCardGroups { get; } = [];

    /// <summary>The line of each block's lockdown key, with where the file says so.</summary>
    public List<(string Block, string Line, int FileLine)> LockdownKeys { get; } = [];

    public Wiring Wiring { get; } = new(mistakes);

    /// <summary>The pins of all GPIO chips.</summary>
    public Pins Pins { get; } = new(mistakes);

    /// <summary>The door of that name, if it was read.</summary>
    public SiteDoor? Door(string? id) => AllDoors.Find(entry => entry.Door.Id.Value == id).Door;

    /// <summary>The panel that drives a door's lock, if it was read.</summary>
    public string? PanelOf(SiteDoor door) => PanelOfLine.GetValueOrDefault(door.Output.Line.Value);
}
