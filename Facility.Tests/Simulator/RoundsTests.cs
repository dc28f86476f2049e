using Facility.Contracts.Site;
using Facility.Tests.Sites;
using HardwareSim.Life;

namespace Facility.Tests.Simulator;

public sealed class RoundsTests
{
    private static readonly Site Colony = SiteFiles.ReadColony();
    private static readonly SitePeople People = SiteFiles.ReadPeople(Colony);

    [Fact]
    public void The_same_seed_gives_the_same_day_and_another_seed_another()
    {
        Assert.Equal(Day(seed: 7), Day(seed: 7));
        Assert.NotEqual(Day(seed: 7), Day(seed: 8));
    }

    [Fact]
    public void Somebody_moves_every_two_to_five_seconds() =>
        Assert.All(Movements(seed: 1, 500), movement => Assert.InRange(movement.After.TotalSeconds, 2, 5));

    [Fact]
    public void Nobody_shows_a_card_where_it_does_not_open()
    {
        var doors = Colony.Doors.SelectMany(door => door.Readers.Select(reader => (reader.Id, Door: door.Id)))
            .ToDictionary(pair => pair.Id, pair => pair.Door);

        Assert.All(Movements(seed: 2, 500), movement => Assert.Contains(
            Colony.AccessGroups,
            group => movement.Staff.Groups.Contains(group.Id) && group.Doors.Contains(doors[movement.Reader])));
    }

    [Fact]
    public void Nobody_walks_with_a_revoked_card() =>
        Assert.DoesNotContain(Movements(seed: 3, 500), movement => movement.Staff.Revoked);

    [Fact]
    public void A_round_leads_in_through_the_sally_port_and_out_again()
    {
        var officer = People.Staff.First(staff => staff.Groups.SequenceEqual([new("block-b02")]));

        var first = Route.Of(Colony, officer)[0];

        Assert.Equal(
            ["b02-sp-outer-out", "b02-sp-inner-out", "b02-gate-out", "b02-l1-gate-out",
                "b02-l1-gate-in", "b02-gate-in", "b02-sp-inner-in", "b02-sp-outer-in"],
            first.Readers.Select(reader => reader.Value));
    }

    [Fact]
    public void Who_is_left_standing_three_times_gives_the_round_up()
    {
        var rounds = new Rounds(Colony, People, seed: 4);
        var tries = new Dictionary<string, int>();
        for (var turn = 0; turn < 200; turn++)
        {
            var movement = rounds.Next()!;
            var who = movement.Staff.Id.Value;
            tries[who] = tries.GetValueOrDefault(who) + 1;
            rounds.Ended(movement.Staff, passed: false);
        }

        Assert.True(tries.Count > 200 / Rounds.TriesMax / 4, $"{tries.Count} people tried");
    }

    private static string[] Day(int seed) =>
        Movements(seed, 200).Select(movement => $"{movement.After} {movement.Staff.Id} {movement.Reader}").ToArray();

    private static Movement[] Movements(int seed, int count)
    {
        var rounds = new Rounds(Colony, People, seed);
        var movements = new List<Movement>();
        for (var turn = 0; turn < count; turn++)
        {
            movements.Add(rounds.Next()!);
            rounds.Ended(movements[^1].Staff, passed: true);
        }
        return [.. movements];
    }
}
