using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Domain.Allocation;
using Facility.Domain.Policy;

namespace Facility.Tests.Allocation;

/// <summary>One case of the golden set, as written in <c>golden-cases.yaml</c>.</summary>
public sealed class GoldenCase
{
    public string Case { get; set; } = "";

    public InstitutionType Institution { get; set; } = InstitutionType.Medium;

    public string On { get; set; } = "2026-01-15";

    public GoldenPerson Person { get; set; } = new();

    public GoldenCell Cell { get; set; } = new();

    public List<GoldenPerson> With { get; set; } = [];

    public List<GoldenPerson> OnLanding { get; set; } = [];

    public List<GoldenPerson> InBlock { get; set; } = [];

    public int HeldForOthers { get; set; }

    public bool OrderedHere { get; set; }

    public bool LivesThere { get; set; }

    public AllocationOutcome Expect { get; set; }

    public List<string> Rules { get; set; } = [];

    /// <summary>What the rules look at.</summary>
    public AllocationFacts Facts()
    {
        var today = DateOnly.ParseExact(On, "yyyy-MM-dd");
        var with = With.Select((one, index) => one.Housed($"with-{index}", today)).ToImmutableArray();
        var near = OnLanding.Select((one, index) => new Neighbour(one.Housed($"landing-{index}", today), "l1"))
            .Concat(InBlock.Select((one, index) => new Neighbour(one.Housed($"block-{index}", today), "l2")));
        return new(
            Person.Housed("person", today), Cell.Cell(), with, [.. near],
            new(Institution, PolicyBook.Current.On(today), today))
        {
            Held = HeldForOthers,
            IsOrderedHere = OrderedHere,
            IsHome = LivesThere,
            Apart = [.. Apart()],
        };
    }

    private IEnumerable<KeepApart> Apart() =>
        Orders(With, "with").Concat(Orders(OnLanding, "landing")).Concat(Orders(InBlock, "block"));

    private static IEnumerable<KeepApart> Orders(List<GoldenPerson> people, string where) =>
        from one in people.Select((person, index) => (person, index))
        where one.person.KeptApart is not null
        select new KeepApart($"ka-{where}-{one.index}", new($"{where}-{one.index}"), one.person.KeptApart!.Value);
}
