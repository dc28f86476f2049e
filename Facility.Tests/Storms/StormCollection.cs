namespace Facility.Tests.Storms;

/// <summary>A facility of its own that is killed piece by piece; nothing else runs beside it.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class StormCollection
{
    public const string Name = "restart storm";
}
