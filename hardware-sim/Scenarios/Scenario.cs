using System.Collections.Immutable;

namespace HardwareSim.Scenarios;

/// <summary>A story about a building, with what must be true in it.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Site">The site it is written for.</param>
/// <param name="Steps">Its sentences in order.</param>
internal sealed record Scenario(string Title, string Site, ImmutableArray<ScenarioStep> Steps)
{
    /// <summary>Whether people at stations take part.</summary>
    public bool NeedsStaff => Steps.Any(step => step.Sentence.NeedsStaff);
}

/// <summary>A sentence of a scenario.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Text">As it is written.</param>
/// <param name="Sentence">Which sentence it is.</param>
/// <param name="Words">What stands in its places.</param>
/// <param name="Within">A fact must become true within this time; zero for an act.</param>
/// <param name="For">A fact must stay true for this time; zero: being true once is enough.</param>
internal sealed record ScenarioStep(
    int Line, string Text, Sentence Sentence, Words Words, TimeSpan Within, TimeSpan For);
