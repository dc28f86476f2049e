using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Domain.Allocation;

namespace Facility.Domain.Planner;

/// <summary>What a plan may look like, in numbers: people who may stand for each other, and how many of each a cell
/// takes.</summary>
/// <remarks>Every number is an answer of the rules. What only three people together break is found when the whole plan
/// is judged.</remarks>
public sealed class PlanShape
{
    private readonly PlanQuestion question;
    private readonly PlanPairs pairs;
    private readonly ImmutableArray<int> kindOf;
    private readonly int[][] most;
    private readonly int[] room;

    /// <summary>Shapes a question.</summary>
    public PlanShape(PlanQuestion question, PlanPairs pairs)
    {
        (this.question, this.pairs) = (question, pairs);
        kindOf = [.. question.Cells.Select(pairs.KindOf)];
        var alike = AlikeCells();
        Groups = GroupsOf(alike);
        most = [.. Groups.Select(group => MostOf(group, alike))];
        room = RoomOf(alike);
    }

    /// <summary>People who have the same answers everywhere, by their place in the question.</summary>
    public ImmutableArray<ImmutableArray<int>> Groups { get; }

    /// <summary>How many cells there are.</summary>
    public int Cells => question.Cells.Length;

    /// <summary>On which landing a cell is.</summary>
    public string LandingOf(int cell) => question.Cells[cell].Landing;

    /// <summary>How many of a group a cell takes when they are alone in it.</summary>
    public int Most(int group, int cell) => most[group][cell];

    /// <summary>How many of all groups together a cell takes at most.</summary>
    public int MostOfAll(int cell) => room[cell];

    /// <summary>In which class of equal facts a group is.</summary>
    public int ClassOf(int group) => pairs.ClassOf(Groups[group][0]);

    /// <summary>Of which kind a cell is; -1 for one that takes nobody.</summary>
    public int KindOf(int cell) => kindOf[cell];

    /// <summary>How many kinds of cells there are.</summary>
    public int Kinds => pairs.Kinds;

    /// <summary>Whether a group has needs that a building must meet: they come first.</summary>
    public bool HasNeeds(int group) => NeedsOf(Groups[group][0]);

    /// <summary>Whether two groups share no such cell.</summary>
    public bool InCell(int cell, int one, int other) => kindOf[cell] >= 0 && InKind(kindOf[cell], one, other);

    /// <summary>Whether two groups share no cell of a kind.</summary>
    public bool InKind(int kind, int one, int other) => pairs.InCell(kind, Groups[one][0], Groups[other][0]);

    /// <summary>Whether two groups share no landing.</summary>
    public bool OnLanding(int one, int other) => pairs.OnLanding(Groups[one][0], Groups[other][0]);

    /// <summary>Whether two groups share no block.</summary>
    public bool InBlock(int one, int other) => pairs.InBlock(Groups[one][0], Groups[other][0]);

    private bool NeedsOf(int person) => question.PersonOf(question.People[person]).Is.Needs is not PersonNeeds.None;

    // Cells in which and around which everything is the same have the same answers: each is asked once.
    private int[] AlikeCells()
    {
        var keys = question.Cells.Select(cell => (
            cell with { Id = new("any"), Label = "" },
            string.Join(' ', question.Base.In(cell.Id).Select(person => person.Id)),
            question.Base.HeldIn(cell.Id))).ToList();
        return [.. keys.Select(key => keys.IndexOf(key))];
    }

    private ImmutableArray<ImmutableArray<int>> GroupsOf(int[] alike)
    {
        var groups = new List<(string Alone, List<int> People)>();
        for (var person = 0; person < question.People.Length; person++)
        {
            var alone = $"{NeedsOf(person)} {string.Join(' ', alike.Distinct().Where(cell => Takes(cell, [person])))}";
            var group = groups.Find(one => one.Alone == alone && pairs.AreAlike(one.People[0], person));
            if (group.People is null) groups.Add((alone, [person]));
            else group.People.Add(person);
        }
        return [.. groups.Select(group => group.People.ToImmutableArray())];
    }

    private int[] MostOf(ImmutableArray<int> group, int[] alike)
    {
        var found = alike.Distinct().ToDictionary(cell => cell, cell =>
        {
            var count = 0;
            while (count < group.Length && Takes(cell, group[..(count + 1)])) count++;
            return count;
        });
        return [.. alike.Select(cell => found[cell])];
    }

    // People of different groups may fill a cell that none of the groups could fill alone.
    private int[] RoomOf(int[] alike)
    {
        var found = alike.Distinct().ToDictionary(cell => cell, cell => Groups
            .Select(group => question.RoomFor(question.Cells[cell].Id, question.People[group[0]]))
            .DefaultIfEmpty().Max());
        return [.. alike.Select(cell => found[cell])];
    }

    private bool Takes(int cell, IEnumerable<int> people) =>
        question.MayHold(question.Cells[cell].Id, [.. people.Select(person => question.People[person])]);
}
