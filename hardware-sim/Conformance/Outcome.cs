namespace HardwareSim.Conformance;

/// <summary>How a test ended.</summary>
internal enum Outcome
{
    /// <summary>The device did what the id asks.</summary>
    Passed,

    /// <summary>It did something else.</summary>
    Failed,

    /// <summary>It never did what has to be judged, within the time given.</summary>
    NotObserved,

    /// <summary>It says itself that it has not what the id is about.</summary>
    NotSupported,

    /// <summary>Something is missing here: a key, a port with speeds, hands at the device.</summary>
    NotRunHere,
}

/// <summary>A test is over before its script is.</summary>
internal sealed class CaseEndedException(Outcome outcome, string because) : Exception(because)
{
    public Outcome Outcome => outcome;
}

/// <summary>How scripts say that a test is over.</summary>
internal static class Ends
{
    public static CaseEndedException Failed(string because) => new(Outcome.Failed, because);

    public static CaseEndedException NotObserved(string because) => new(Outcome.NotObserved, because);

    public static CaseEndedException NotSupported(string because) => new(Outcome.NotSupported, because);

    public static CaseEndedException NotRunHere(string because) => new(Outcome.NotRunHere, because);

    /// <summary>Goes on only if the claim holds.</summary>
    public static void Unless(bool holds, string because)
    {
        if (!holds) throw Failed(because);
    }
}
