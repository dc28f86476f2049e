using Facility.Contracts.Signals;
using Stateless;
using Stateless.Graph;

namespace Facility.Domain.Signals;

/// <summary>The one algorithm as a table: five steps, one after the other, and none is left out.</summary>
public sealed class SignalMachine
{
    private readonly StateMachine<SignalStep, SignalAct> table;
    private SignalStep at;

    /// <summary>The table.</summary>
    public SignalMachine()
    {
        table = new(() => at, state => at = state);
        foreach (var step in Enum.GetValues<SignalStep>())
        {
            var state = table.Configure(step);
            foreach (var act in Enum.GetValues<SignalAct>().Where(act => act is not SignalAct.None))
            {
                if (act == NextOf(step)) state.Permit(act, step + 1);
                else state.Ignore(act);
            }
        }
    }

    /// <summary>What is asked for at a step; none once closed.</summary>
    public static SignalAct NextOf(SignalStep step) => step switch
    {
        SignalStep.Registered => SignalAct.Acknowledge,
        SignalStep.Acknowledged => SignalAct.Act,
        SignalStep.Acted => SignalAct.Notify,
        SignalStep.Notified => SignalAct.Close,
        _ => SignalAct.None,
    };

    /// <summary>Where a signal stands after an act.</summary>
    public SignalStep Step(SignalStep before, SignalAct act)
    {
        at = before;
        table.Fire(act);
        return at;
    }

    /// <summary>Each act that a step leaves undecided; for the test that finds none.</summary>
    public IEnumerable<string> Undecided()
    {
        foreach (var step in Enum.GetValues<SignalStep>())
        {
            at = step;
            foreach (var act in Enum.GetValues<SignalAct>().Where(act => act is not SignalAct.None))
            {
                if (!table.CanFire(act)) yield return $"{step} does not decide {act}";
            }
        }
    }

    /// <summary>The graph for the documents.</summary>
    public string Drawing() => MermaidGraph.Format(table.GetInfo(), MermaidGraphDirection.LeftToRight);
}
