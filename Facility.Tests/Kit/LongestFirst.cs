using Facility.Tests.Doors;
using Facility.Tests.EndToEnd;
using Facility.Tests.Kit;
using Facility.Tests.Storms;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Facility.Tests.Kit;

/// <summary>The classes that take minutes begin first, so that the end of a run waits for none of them.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        FacilityCollection.Name, Name(typeof(SiloAwayTests)), Name(typeof(ExploreTests)),
        Name(typeof(RestartStormTests)),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections) where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => Place(collection.TestCollectionDisplayName))];

    private static int Place(string name) =>
        Array.FindIndex(Long, one => name.Contains(one, StringComparison.Ordinal)) is >= 0 and var place
            ? place
            : Long.Length;

    // As the runner calls a class that is a collection of its own.
    private static string Name(Type type) => $"{type.FullName} ";
}
