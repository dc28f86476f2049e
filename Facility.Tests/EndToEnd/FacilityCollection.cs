namespace Facility.Tests.EndToEnd;

/// <summary>Tests on one running facility of real processes, one after the other; others run beside them.</summary>
[CollectionDefinition(Name)]
public sealed class FacilityCollection : ICollectionFixture<FacilityFixture>
{
    public const string Name = "running facility";
}
