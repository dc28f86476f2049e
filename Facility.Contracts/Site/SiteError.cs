namespace Facility.Contracts.Site;

/// <summary>Kinds of mistakes in site, people and scenario files. Numbers are never given another meaning; append
/// only.</summary>
public enum SiteError
{
    /// <summary>The text is no YAML that can be read, or uses what a site file may not.</summary>
    NotReadable = 1,

    /// <summary>A value stands where a group or a list is expected, or the other way round.</summary>
    WrongShape = 2,

    /// <summary>A key that this kind of group does not have.</summary>
    UnknownKey = 3,

    /// <summary>A key that must be there is not.</summary>
    MissingKey = 4,

    /// <summary>A key stands twice in one group.</summary>
    RepeatedKey = 5,

    /// <summary>A value that is not of the form or one of the words that are possible.</summary>
    WrongValue = 6,

    /// <summary>A number, time or length outside its range.</summary>
    OutOfRange = 7,

    /// <summary>Two parts of a kind have one id.</summary>
    DefinedTwice = 8,

    /// <summary>A name that no part has.</summary>
    UnknownName = 9,

    /// <summary>A point, pin, reader, address or card is used twice.</summary>
    UsedTwice = 10,

    /// <summary>A point or peripheral that is not there.</summary>
    NoSuchPoint = 11,

    /// <summary>A peripheral that is not of the kind, or lacks keys.</summary>
    WrongPeripheral = 12,

    /// <summary>Parts that must be on one panel are on several.</summary>
    SeveralPanels = 13,

    /// <summary>A line has too many peripherals, or cannot meet its time from card to output.</summary>
    LineOverloaded = 14,

    /// <summary>Interlocks that cannot work, or say nothing.</summary>
    Interlock = 15,

    /// <summary>A door's fire plan and the fire loop disagree.</summary>
    FirePlan = 16,

    /// <summary>An order of precedence that may not be.</summary>
    Precedence = 17,

    /// <summary>Keys that need or exclude each other.</summary>
    Together = 18,

    /// <summary>Something that chooses doors chooses none, or all without saying so.</summary>
    ChoosesNothing = 19,

    /// <summary>A cell would hold more people than it has places.</summary>
    CellFull = 20,
}
