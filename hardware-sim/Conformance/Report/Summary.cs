namespace HardwareSim.Conformance.Report;

/// <summary>A whole run.</summary>
/// <param name="Device">What was tested.</param>
/// <param name="Roles">In which roles.</param>
/// <param name="Results">Every id that was tried.</param>
internal sealed record Summary(string Device, IReadOnlyList<DeviceRole> Roles, IReadOnlyList<CaseResult> Results)
{
    /// <summary>Ids that came out so in a role.</summary>
    public int Count(DeviceRole role, Outcome outcome) =>
        Results.Count(result => result.Role == role && result.Outcome == outcome);

    /// <summary>Ids that passed in either role and failed in none, each once.</summary>
    public int Passed => Results.GroupBy(result => result.Id).Count(id =>
        id.Any(result => result.Outcome == Outcome.Passed) && id.All(result => result.Outcome != Outcome.Failed));

    /// <summary>Whether nothing failed and something passed.</summary>
    public bool IsGood => Passed > 0 && Results.All(result => result.Outcome != Outcome.Failed);

    /// <summary>The one sentence.</summary>
    public string Verdict => $"{Device}: passes locally {Passed} of the {PublicIds.All.Length} public test ids"
        + (IsGood ? "." : $"; {Results.Count(result => result.Outcome == Outcome.Failed)} failed.");
}
