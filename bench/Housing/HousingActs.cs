using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Roles;
using Facility.Silo.Estate;
using Facility.Silo.Housing;
using Facility.Silo.People;
using Facility.Silo.Persistence;
using Facility.Silo.Roll;

namespace Bench.Housing;

/// <summary>What pages and grains call, with other people each time, by seed.</summary>
internal sealed class HousingActs
{
    private static readonly Actor Officer = new(new("a-bench"), "Bench", Role.Supervisor, new("desk-1"));

    private readonly HousingTown town;
    private readonly Random chance;
    private int orders;

    private HousingActs(HousingTown town, int seed) => (this.town, chance) = (town, new(seed));

    public static List<HousingAct> Of(HousingTown town, int seed)
    {
        var acts = new HousingActs(town, seed);
        return
        [
            new("find one by surname and name", cancellation => acts.Find(acts.Person().Name, cancellation)),
            new("find by a surname many have", cancellation => acts.Find(
                acts.Person().Name.Split(' ')[0], cancellation)),
            new("find by a word in plain letters", cancellation => acts.Find(
                NameFolding.ToLatin(acts.Person().Name), cancellation)),
            new("find by two letters", cancellation => acts.Find(acts.Person().Name[..2], cancellation)),
            new("list everybody, first page", cancellation => acts.Find("", cancellation)),
            new("find nobody", cancellation => acts.Find("Щщщщъъ", cancellation)),
            new("suggest cells for one", acts.Suggest),
            new("why not this cell", acts.WhyNot),
            new("cells of one block", acts.Block),
            new("move one, committed", cancellation => acts.MoveOne(cancellation)),
            new("move one, told to board and watch", acts.MoveAndTell),
            new("roll figures", cancellation => acts.town.Get<RollQueries>().Board(cancellation)),
            new("review of the blocks of a move", acts.ReviewBlocks),
            new("review of everybody", cancellation => acts.Review(ReviewScope.Everywhere, cancellation)),
        ];
    }

    private TownPerson Person() => town.Prisoners[chance.Next(town.Prisoners.Count)];

    private CellId Cell() => town.Cells[chance.Next(town.Cells.Count)];

    private async Task Find(string text, CancellationToken cancellation) =>
        await town.Get<PersonQueries>().Search(text, PersonKind.Prisoner, cancellation);

    private async Task Suggest(CancellationToken cancellation) =>
        await town.Get<HousingQueries>().Suggest(Officer, Person().Id, Tongue.Russian, cancellation);

    private async Task WhyNot(CancellationToken cancellation) =>
        await town.Get<HousingQueries>().WhyNot(Officer, Person().Id, Cell(), Tongue.Russian, cancellation);

    private async Task Block(CancellationToken cancellation) => await town.Get<HousingQueries>().Board(
        Officer, town.Site.Cells[Cell()].Block, Tongue.Russian, cancellation);

    // To a cell near by in which nobody lives, so that the rules let it.
    private async Task<OrderId> MoveOne(CancellationToken cancellation)
    {
        while (true)
        {
            var (person, cell) = (Person(), town.Empty[chance.Next(town.Empty.Count)]);
            var order = new OrderId($"bench-{town.People}-{orders++}");
            var answer = await town.Get<PlacementStore>().Move(
                Officer,
                new(order, [new(person.Id, cell)], "measured", Tongue.Russian)
                {
                    Urgent = UrgentReason.CellOutOfOrder,
                },
                cancellation);
            if (answer.State is MoveState.Done) return order;
        }
    }

    private async Task MoveAndTell(CancellationToken cancellation)
    {
        var order = await MoveOne(cancellation);
        var blocks = await town.Get<PeopleBoard>().Moved(order, cancellation);
        await Review(ReviewScope.In(blocks), cancellation);
    }

    private Task ReviewBlocks(CancellationToken cancellation) => Review(
        ReviewScope.In([town.Site.Cells[Cell()].Block, town.Site.Cells[Cell()].Block]), cancellation);

    private async Task Review(ReviewScope scope, CancellationToken cancellation)
    {
        await using var db = town.Db();
        await town.Get<ReviewStore>().Scan(db, TimeProvider.System.GetUtcNow(), scope, cancellation);
    }
}
