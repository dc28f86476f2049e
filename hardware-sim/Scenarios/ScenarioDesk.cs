using System.Collections.Immutable;
using Facility.Contracts.Site;

namespace HardwareSim.Scenarios;

/// <summary>The scenarios of a running building: those that came with its site, and whoever plays one.</summary>
/// <param name="building">The building.</param>
/// <param name="folder">Where its scenarios lie.</param>
/// <param name="staff">Whoever can be signed in now; null for nobody.</param>
/// <param name="clock">The time it plays in.</param>
internal sealed class ScenarioDesk(Building building, string folder, Func<IStaff?> staff, TimeProvider clock)
    : IDisposable
{
    /// <summary>How a scenario's file ends.</summary>
    public const string Ending = ".scenario";

    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>What lies in the folder, by name.</summary>
    public IEnumerable<(string Name, string Text)> Shipped() => !Directory.Exists(folder) ? [] :
        Directory.EnumerateFiles(folder, "*" + Ending).Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)));

    /// <summary>Reads a text for this building.</summary>
    public (Scenario? Scenario, ImmutableArray<SiteMistake> Mistakes) Read(string text)
    {
        ScenarioReader.TryRead(text, building.Site, building.People, out var scenario, out var mistakes);
        return (scenario, mistakes);
    }

    /// <summary>Plays one; null when another is being played.</summary>
    public async Task<ScenarioReport?> Play(
        Scenario scenario, int seed, Action<StepReport> told, CancellationToken cancellation)
    {
        if (!await turn.WaitAsync(TimeSpan.Zero, cancellation)) return null;
        IStaff? signedIn = null;
        try
        {
            signedIn = scenario.NeedsStaff ? staff() : null;
            var stage = new BuildingStage(building, signedIn, clock);
            return await ScenarioRunner.Run(scenario, stage, seed, told, cancellation);
        }
        finally
        {
            (signedIn as IDisposable)?.Dispose();
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();
}
