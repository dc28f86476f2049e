namespace Facility.Contracts.Signals;

/// <summary>How far a signal has come: the one algorithm for everything that demands one.</summary>
public enum SignalStep
{
    /// <summary>Written down; waits for somebody to acknowledge it.</summary>
    Registered = 0,

    /// <summary>Somebody has it; waits for what is done about it.</summary>
    Acknowledged = 1,

    /// <summary>Something was done; waits for those to be told who must know.</summary>
    Acted = 2,

    /// <summary>They were told; waits to be closed.</summary>
    Notified = 3,

    /// <summary>Closed.</summary>
    Closed = 4,
}

/// <summary>What a person does with a signal; each moves it one step.</summary>
public enum SignalAct
{
    /// <summary>Nothing; never ordered.</summary>
    None = 0,

    /// <summary>Takes it up.</summary>
    Acknowledge = 1,

    /// <summary>Says what was done about it.</summary>
    Act = 2,

    /// <summary>Says who was told.</summary>
    Notify = 3,

    /// <summary>Says how it ended.</summary>
    Close = 4,
}
