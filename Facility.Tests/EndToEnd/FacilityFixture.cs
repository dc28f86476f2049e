using Facility.Tests.Kit;

namespace Facility.Tests.EndToEnd;

/// <summary>Simulator, silo and the panel of blocks 1 to 6, started once.</summary>
public sealed class FacilityFixture : IAsyncLifetime
{
    public RunningFacility Facility { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Facility = await RunningFacility.Start(RunningFacility.Panel1);

    public ValueTask DisposeAsync() => Facility.DisposeAsync();
}
