using Facility.Contracts.Parcels;
using Stateless;
using Stateless.Graph;
using static Facility.Contracts.Parcels.ParcelAct;
using static Facility.Contracts.Parcels.ParcelState;

namespace Facility.Domain.Parcels;

/// <summary>The life of a parcel as one table, over a state that is kept elsewhere.</summary>
/// <remarks>Not for several threads at once; whoever asks has a machine of his own. What is taken out of a weighed
/// parcel makes its weight unknown again.</remarks>
public sealed class ParcelMachine
{
    private readonly StateMachine<ParcelState, ParcelAct> life;
    private ParcelState at;
    private bool moved;

    /// <summary>The table.</summary>
    public ParcelMachine()
    {
        life = new(() => at, state => at = state);
        life.OnTransitioned(_ => moved = true);
        Configure();
    }

    /// <summary>Where a parcel stands after an act; null when the act means nothing there.</summary>
    public ParcelState? Step(ParcelState before, ParcelAct act)
    {
        (at, moved) = (before, false);
        life.Fire(act);
        return moved ? at : null;
    }

    /// <summary>Each act that is left undecided in a state; for the test that finds none.</summary>
    public IEnumerable<string> Undecided(ParcelState state)
    {
        at = state;
        foreach (var act in Enum.GetValues<ParcelAct>())
        {
            if (!life.CanFire(act)) yield return $"{state} does not decide {act}";
        }
    }

    /// <summary>The graph for the documents.</summary>
    public string Drawing() => MermaidGraph.Format(life.GetInfo(), MermaidGraphDirection.LeftToRight);

    private void Configure()
    {
        life.Configure(Received)
            .PermitReentry(TakeOut)
            .Permit(Weigh, Weighed)
            .Permit(ParcelAct.Return, Returned)
            .Ignore(Accept).Ignore(Open).Ignore(HandOver);

        life.Configure(Weighed)
            .Permit(TakeOut, Received)
            .PermitReentry(Weigh)
            .Permit(Accept, Accepted)
            .Permit(ParcelAct.Return, Returned)
            .Ignore(Open).Ignore(HandOver);

        // Medicines go from here to the medic; rules keep everything else until it was opened.
        life.Configure(Accepted)
            .Permit(Open, Opened)
            .Permit(HandOver, HandedOver)
            .Permit(ParcelAct.Return, Returned)
            .Ignore(TakeOut).Ignore(Weigh).Ignore(Accept);

        life.Configure(Opened)
            .Permit(HandOver, HandedOver)
            .Permit(ParcelAct.Return, Returned)
            .Ignore(TakeOut).Ignore(Weigh).Ignore(Accept).Ignore(Open);

        life.Configure(HandedOver)
            .Ignore(TakeOut).Ignore(Weigh).Ignore(Accept).Ignore(Open).Ignore(HandOver).Ignore(ParcelAct.Return);

        life.Configure(Returned)
            .Ignore(TakeOut).Ignore(Weigh).Ignore(Accept).Ignore(Open).Ignore(HandOver).Ignore(ParcelAct.Return);
    }
}
