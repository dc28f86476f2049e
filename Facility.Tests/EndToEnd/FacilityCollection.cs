namespace Facility.Tests.EndToEnd;

/// <summary>Tests on one running facility of real processes; nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class FacilityCollection : ICollectionFixture<FacilityFixture>
{
    public const string Name = "running facility";
}
