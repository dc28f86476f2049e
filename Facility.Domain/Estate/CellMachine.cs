using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Estate;
using Stateless;
using Stateless.Graph;
using static Facility.Contracts.Allocation.CellState;
using static Facility.Contracts.Estate.CellChange;

namespace Facility.Domain.Estate;

/// <summary>The life of a cell as one table: draft, in use and out of order by turns, given up for good.</summary>
/// <remarks>Not for several threads at once; whoever asks has a machine of his own.</remarks>
public sealed class CellMachine
{
    private readonly StateMachine<CellState, CellChange> life;
    private CellState at;

    /// <summary>The table.</summary>
    public CellMachine()
    {
        life = new(() => at, state => at = state);
        Configure();
    }

    /// <summary>Every change that can be asked for; each state decides each.</summary>
    public static ImmutableArray<CellChange> Changes { get; } = [Capacity, Close, Open, Archive];

    /// <summary>Where a cell stands after an approved change; where it stood, if the change means nothing there.
    /// </summary>
    public CellState Step(CellState before, CellChange change)
    {
        at = before;
        life.Fire(change);
        return at;
    }

    /// <summary>Whether a change means something to a cell in this state.</summary>
    public bool Allows(CellState state, CellChange change) =>
        Changes.Contains(change) && (change is Capacity ? state is not Archived : Step(state, change) != state);

    /// <summary>Each change that is left undecided in a state; for the test that finds none.</summary>
    public IEnumerable<string> Undecided(CellState state)
    {
        at = state;
        foreach (var change in Changes)
        {
            if (!life.CanFire(change)) yield return $"{state} does not decide {change}";
        }
    }

    /// <summary>The graph for the documents.</summary>
    public string Drawing() => MermaidGraph.Format(life.GetInfo(), MermaidGraphDirection.LeftToRight);

    private void Configure()
    {
        life.Configure(Draft)
            .Permit(Open, Active)
            .Permit(Archive, Archived)
            .Ignore(Capacity).Ignore(Close);

        // A cell is emptied and closed before it is given up: two people have then looked at it twice.
        life.Configure(Active)
            .Permit(Close, Inactive)
            .Ignore(Capacity).Ignore(Open).Ignore(Archive);

        life.Configure(Inactive)
            .Permit(Open, Active)
            .Permit(Archive, Archived)
            .Ignore(Capacity).Ignore(Close);

        life.Configure(Archived)
            .Ignore(Capacity).Ignore(Close).Ignore(Open).Ignore(Archive);
    }
}
