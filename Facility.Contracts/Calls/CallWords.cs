namespace Facility.Contracts.Calls;

/// <summary>Who somebody calls, as the person's file says.</summary>
public enum CallRelation
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The lawyer: no hours, no quota, no limit of time.</summary>
    Lawyer = 1,

    /// <summary>Wife or husband.</summary>
    Spouse = 2,

    /// <summary>Mother or father.</summary>
    Parent = 3,

    /// <summary>A child.</summary>
    Child = 4,

    /// <summary>Other kin.</summary>
    Kin = 5,

    /// <summary>Somebody else.</summary>
    Other = 6,
}

/// <summary>The conditions somebody is held in.</summary>
public enum CallConditions
{
    /// <summary>Ordinary.</summary>
    Ordinary = 1,

    /// <summary>Lenient.</summary>
    Lenient = 2,

    /// <summary>Preferential.</summary>
    Preferential = 3,

    /// <summary>Strict.</summary>
    Strict = 4,

    /// <summary>The disciplinary cell.</summary>
    DisciplinaryCell = 5,

    /// <summary>A single cell as a sanction.</summary>
    SingleCell = 6,
}

/// <summary>A ground that opens a call to whoever else has none.</summary>
public enum CallGround
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A death among kin.</summary>
    DeathOfKin = 1,

    /// <summary>A grave illness among kin.</summary>
    GraveIllnessOfKin = 2,

    /// <summary>A disaster that did the person or their family great harm.</summary>
    Disaster = 3,
}

/// <summary>How far a request for a call has come.</summary>
public enum CallStatus
{
    /// <summary>Waits for a decision.</summary>
    Asked = 0,

    /// <summary>Allowed; waits in the queue of its payphone.</summary>
    Waiting = 1,

    /// <summary>They talk.</summary>
    Talking = 2,

    /// <summary>It was had.</summary>
    Ended = 3,

    /// <summary>It was refused, with the reason.</summary>
    Refused = 4,

    /// <summary>It was taken back.</summary>
    Withdrawn = 5,

    /// <summary>The line failed; it does not count.</summary>
    Failed = 6,

    /// <summary>The institution called it off; it does not count.</summary>
    CalledOff = 7,
}

/// <summary>What is done with a call that was allowed.</summary>
public enum CallAct
{
    /// <summary>Nothing; never ordered.</summary>
    None = 0,

    /// <summary>The officer has dialled and they talk.</summary>
    Start = 1,

    /// <summary>It is over.</summary>
    End = 2,

    /// <summary>The person takes the request back.</summary>
    Withdraw = 3,

    /// <summary>The line failed, before or while they talked.</summary>
    Fail = 4,

    /// <summary>The institution calls it off.</summary>
    CallOff = 5,
}
