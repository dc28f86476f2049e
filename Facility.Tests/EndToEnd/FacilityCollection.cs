using Facility.Tests.Kit;

namespace Facility.Tests.EndToEnd;

/// <summary>Tests on one running facility of real processes; nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class FacilityCollection : ICollectionFixture<FacilityFixture>
{
    public const string Name = "running facility";
}

/// <summary>Simulator, silo and the panel of blocks 1 to 6, started once.</summary>
public sealed class FacilityFixture : IAsyncLifetime
{
    public RunningFacility Facility { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Facility = await RunningFacility.Start(RunningFacility.Panel1);

    public ValueTask DisposeAsync() => Facility.DisposeAsync();
}
