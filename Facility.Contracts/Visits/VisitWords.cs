namespace Facility.Contracts.Visits;

/// <summary>Kinds of visits.</summary>
public enum VisitKind
{
    /// <summary>None was chosen.</summary>
    None = 0,

    /// <summary>Краткосрочное свидание: hours, staff present.</summary>
    Short = 1,

    /// <summary>Длительное свидание: days, in a family suite.</summary>
    Long = 2,

    /// <summary>A short visit by video.</summary>
    Video = 3,

    /// <summary>With a lawyer: seen, never heard, never counted.</summary>
    Lawyer = 4,

    /// <summary>With somebody whom the law lets in: a prosecutor, a judge, an inspector. Never counted.</summary>
    Official = 5,
}

/// <summary>Where a visit is in its life.</summary>
public enum VisitState
{
    /// <summary>A seat is held until a moment.</summary>
    Held = 1,

    /// <summary>Booked.</summary>
    Booked = 2,

    /// <summary>The visitors are at the door, and it was seen who they are.</summary>
    Arrived = 3,

    /// <summary>Everybody who came was searched.</summary>
    Searched = 4,

    /// <summary>The visitors are inside, each with a badge.</summary>
    Admitted = 5,

    /// <summary>The prisoner is with them.</summary>
    InProgress = 6,

    /// <summary>It took place, and everybody has left.</summary>
    Ended = 7,

    /// <summary>Called off before anybody was inside.</summary>
    Cancelled = 8,

    /// <summary>Refused at the door.</summary>
    Refused = 9,

    /// <summary>Nobody came.</summary>
    NoShow = 10,

    /// <summary>The hold ran out; it never was a visit.</summary>
    Lapsed = 11,
}

/// <summary>What moves a visit on.</summary>
public enum VisitTrigger
{
    /// <summary>None was chosen.</summary>
    None = 0,

    /// <summary>Somebody books what is held.</summary>
    Book = 1,

    /// <summary>The hold's time is up.</summary>
    HoldTimeUp = 2,

    /// <summary>Visitors are at the door.</summary>
    Arrive = 3,

    /// <summary>The last of them is searched.</summary>
    Search = 4,

    /// <summary>They are let in.</summary>
    Admit = 5,

    /// <summary>The prisoner is brought.</summary>
    Begin = 6,

    /// <summary>The visit is over and everybody has left.</summary>
    End = 7,

    /// <summary>Somebody calls it off.</summary>
    Cancel = 8,

    /// <summary>The door refuses it.</summary>
    Refuse = 9,

    /// <summary>Nobody came in time.</summary>
    WaitTimeUp = 10,
}

/// <summary>Who called a visit off; the institution's own never counts as used.</summary>
public enum VisitParty
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>The prisoner.</summary>
    Prisoner = 1,

    /// <summary>The visitors.</summary>
    Visitor = 2,

    /// <summary>The institution.</summary>
    Institution = 3,
}

/// <summary>Why a visit is refused at the door.</summary>
public enum VisitRefusal
{
    /// <summary>It is not.</summary>
    None = 0,

    /// <summary>A visitor does not consent to being searched; it is not used.</summary>
    SearchDeclined = 1,

    /// <summary>A paper is missing or false.</summary>
    Papers = 2,

    /// <summary>The prisoner does not want it.</summary>
    PrisonerDeclined = 3,

    /// <summary>Smuggling was proven: it counts as used.</summary>
    Smuggling = 4,

    /// <summary>Something else; the words say what.</summary>
    Other = 5,
}

/// <summary>What a visitor is to a prisoner.</summary>
public enum Relation
{
    /// <summary>Nobody has entered it.</summary>
    None = 0,

    /// <summary>Husband or wife.</summary>
    Spouse = 1,

    /// <summary>Parent or adopter.</summary>
    Parent = 2,

    /// <summary>Son, daughter, adopted child.</summary>
    Child = 3,

    /// <summary>Brother or sister.</summary>
    Sibling = 4,

    /// <summary>Grandparent.</summary>
    Grandparent = 5,

    /// <summary>Grandchild.</summary>
    Grandchild = 6,

    /// <summary>Parent of common children.</summary>
    CommonChildParent = 7,

    /// <summary>Any other person; comes with the head's leave.</summary>
    Other = 8,

    /// <summary>Lawyer.</summary>
    Lawyer = 9,

    /// <summary>Prosecutor, judge, inspector and whoever else the law lets in.</summary>
    Official = 10,
}

/// <summary>How a visitor was searched.</summary>
public enum SearchKind
{
    /// <summary>Things and outer clothes, metal detector.</summary>
    Things = 1,

    /// <summary>The body, behind a screen, by somebody of the same sex; never of a child.</summary>
    Body = 2,
}

/// <summary>Limits of what is written about visits.</summary>
public static class VisitLimits
{
    /// <summary>Longest text of one field, in characters.</summary>
    public const int WordsLengthMax = 200;

    /// <summary>Most visitors of one visit.</summary>
    public const int VisitorsMax = 12;

    /// <summary>Longest number printed on a visitor card, in characters.</summary>
    public const int PrintedLengthMax = 12;

    /// <summary>Most seats of one session.</summary>
    public const int SeatsMax = 100;

    /// <summary>Most nights of a long visit: two, three with the third positive degree.</summary>
    public const int NightsMax = 3;

    /// <summary>Longest interval of a session, in weeks.</summary>
    public const int WeeksMax = 8;

    /// <summary>Most days of a calendar: six weeks.</summary>
    public const int GridDaysMax = 42;
}
