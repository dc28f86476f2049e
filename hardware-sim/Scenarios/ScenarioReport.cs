using System.Collections.Immutable;

namespace HardwareSim.Scenarios;

/// <summary>How a step went.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Text">As it is written.</param>
/// <param name="AtMs">When it was over, in milliseconds since the scenario began.</param>
/// <param name="Wrong">Empty when all is well, else what was found instead.</param>
internal sealed record StepReport(int Line, string Text, double AtMs, string Wrong);

/// <summary>How a scenario went.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Seed">The seed that replays it.</param>
/// <param name="Steps">The steps up to the first that went wrong.</param>
internal sealed record ScenarioReport(string Title, int Seed, ImmutableArray<StepReport> Steps)
{
    /// <summary>Whether every step went as written.</summary>
    public bool IsGood => Steps.All(step => step.Wrong.Length == 0);
}
