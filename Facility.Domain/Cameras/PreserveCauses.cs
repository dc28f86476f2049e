using Facility.Contracts.Record;

namespace Facility.Domain.Cameras;

/// <summary>Which events ask by themselves for what the cameras recorded.</summary>
public static class PreserveCauses
{
    private static readonly Dictionary<string, string> OfSignals = new()
    {
        ["force-used"] = "force was used",
        ["death"] = "a death",
    };

    /// <summary>A door that was forced.</summary>
    public const string Forced = "forced";

    /// <summary>Somebody under duress.</summary>
    public const string Duress = "duress";

    /// <summary>What a panel's report asks for; empty for nothing.</summary>
    /// <param name="report">The report's kind.</param>
    /// <param name="alarm">The alarm it names; empty for none.</param>
    public static string OfReport(string report, string alarm) => report switch
    {
        RecordKinds.DuressRaised => Duress,
        RecordKinds.AlarmRaised when alarm is "forced" or "bolt-lost" => Forced,
        _ => "",
    };

    /// <summary>Whether a reported signal asks for it.</summary>
    public static bool IsAskedBySignal(string kind) => OfSignals.ContainsKey(kind);

    /// <summary>A cause in words.</summary>
    public static string Say(string cause) => cause switch
    {
        Forced => "a door was forced",
        Duress => "duress",
        "asked" => "asked by a person",
        _ => OfSignals.GetValueOrDefault(cause, cause),
    };
}
