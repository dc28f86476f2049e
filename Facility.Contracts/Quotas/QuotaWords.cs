namespace Facility.Contracts.Quotas;

/// <summary>What is counted.</summary>
public enum QuotaKind
{
    /// <summary>A short visit, in pieces.</summary>
    ShortVisit = 0,

    /// <summary>A long visit, in pieces.</summary>
    LongVisit = 1,

    /// <summary>A parcel or a hand delivery, in pieces.</summary>
    Parcel = 2,

    /// <summary>Small post, in pieces.</summary>
    SmallPost = 3,

    /// <summary>Money that the law limits, in tenge.</summary>
    Spending = 4,

    /// <summary>A phone call, in pieces.</summary>
    Call = 5,
}

/// <summary>What a line of the ledger does.</summary>
public enum QuotaAct
{
    /// <summary>Used elsewhere, before this ledger knew the person.</summary>
    Opened = 0,

    /// <summary>Promised: counts as used until it is settled or given back.</summary>
    Reserved = 1,

    /// <summary>Was given, and counts.</summary>
    Settled = 2,

    /// <summary>Counts no more; whatever it refers to is as if it had not been.</summary>
    GivenBack = 3,

    /// <summary>Granted as a reward, for the whole sentence.</summary>
    Rewarded = 4,

    /// <summary>The head decided a case for which no figure is set: one more, or none.</summary>
    Decided = 5,

    /// <summary>Somebody asked for one beyond the figures; a second person has to say yes.</summary>
    OverrideAsked = 6,

    /// <summary>Two people gave one beyond the figures.</summary>
    Overridden = 7,

    /// <summary>Was asked for and refused; counts nothing.</summary>
    Refused = 8,
}

/// <summary>To what a use is charged.</summary>
public enum QuotaSource
{
    /// <summary>To nothing: it was refused, or it is no use.</summary>
    None = 0,

    /// <summary>To the number of the conditions.</summary>
    Ordinary = 1,

    /// <summary>A short visit given for a long one: to the number of long visits.</summary>
    Swap = 2,

    /// <summary>To a reward.</summary>
    Reward = 3,

    /// <summary>To the more short visits of a second or third positive degree of conduct.</summary>
    Degree = 4,

    /// <summary>To a decision of the head.</summary>
    Decision = 5,

    /// <summary>To an override of two people.</summary>
    Override = 6,
}

/// <summary>A fact of a person that changes over time and that the arithmetic needs with its day.</summary>
public enum DatedFact
{
    /// <summary>The conditions of serving.</summary>
    Conditions = 0,

    /// <summary>The degree of conduct, −3 to +3.</summary>
    Conduct = 1,

    /// <summary>The type of institution that the court set, where it is not that of the site.</summary>
    Institution = 2,
}
