using Facility.Contracts.Control;
using Stateless;
using Stateless.Graph;

namespace Facility.Domain.Control;

/// <summary>The control of a block as a table: whether it is held; by whom is the row's matter.</summary>
public sealed class ControlMachine
{
    private readonly StateMachine<ControlState, ControlAct> table;
    private ControlState at;

    /// <summary>The table.</summary>
    public ControlMachine()
    {
        table = new(() => at, state => at = state);
        table.Configure(ControlState.Free)
            .Permit(ControlAct.Take, ControlState.Held)
            .Permit(ControlAct.Force, ControlState.Held)
            .Ignore(ControlAct.Offer).Ignore(ControlAct.Accept).Ignore(ControlAct.Withdraw).Ignore(ControlAct.GiveUp);
        table.Configure(ControlState.Held)
            .PermitReentry(ControlAct.Take)
            .PermitReentry(ControlAct.Force)
            .Permit(ControlAct.Offer, ControlState.Offered)
            .Permit(ControlAct.GiveUp, ControlState.Free)
            .Ignore(ControlAct.Accept).Ignore(ControlAct.Withdraw);
        table.Configure(ControlState.Offered)
            .Permit(ControlAct.Accept, ControlState.Held)
            .Permit(ControlAct.Withdraw, ControlState.Held)
            .Permit(ControlAct.Take, ControlState.Held)
            .Permit(ControlAct.Force, ControlState.Held)
            .Permit(ControlAct.GiveUp, ControlState.Free)
            .PermitReentry(ControlAct.Offer);
    }

    /// <summary>What stands after an act that the rules allow.</summary>
    public ControlState Step(ControlState before, ControlAct act)
    {
        at = before;
        table.Fire(act);
        return at;
    }

    /// <summary>Each act that a state leaves undecided; for the test that finds none.</summary>
    public IEnumerable<string> Undecided()
    {
        foreach (var state in Enum.GetValues<ControlState>())
        {
            at = state;
            foreach (var act in Enum.GetValues<ControlAct>().Where(act => act is not ControlAct.None))
            {
                if (!table.CanFire(act)) yield return $"{state} does not decide {act}";
            }
        }
    }

    /// <summary>The graph for the documents.</summary>
    public string Drawing() => MermaidGraph.Format(table.GetInfo(), MermaidGraphDirection.LeftToRight);
}
