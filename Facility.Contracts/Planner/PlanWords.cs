using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Planner;

/// <summary>How far a plan is.</summary>
public enum PlanState
{
    /// <summary>It is being worked out.</summary>
    Asked = 0,

    /// <summary>It waits for somebody else to review it.</summary>
    Ready = 1,

    /// <summary>It is being carried out, step by step.</summary>
    Running = 2,

    /// <summary>Every step was tried.</summary>
    Done = 3,

    /// <summary>Put aside; nobody moved by it.</summary>
    PutAside = 4,

    /// <summary>It could not be worked out.</summary>
    Failed = 5,
}

/// <summary>How far one person of a plan is.</summary>
public enum PlanLegState
{
    /// <summary>Not yet.</summary>
    Waits = 0,

    /// <summary>Has moved.</summary>
    Moved = 1,

    /// <summary>A rule stood against it by then; nobody of the step moved.</summary>
    Refused = 2,

    /// <summary>The plan has no place for them.</summary>
    Unplaced = 3,
}

/// <summary>Asks for a plan: everybody of one block into the cells of another.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer. It names the plan.</param>
/// <param name="From">Whose people move: a dormitory or a block.</param>
/// <param name="To">Into which block.</param>
[GenerateSerializer, Immutable, Alias("facility.ask-plan")]
public sealed record AskPlan(
    [property: Id(0)] OrderId Order, [property: Id(1)] BlockId From, [property: Id(2)] BlockId To);

/// <summary>A reviewed plan is to be carried out.</summary>
/// <param name="Plan">Which.</param>
/// <param name="Number">Number of the commission's order, which stands in its register.</param>
/// <param name="On">Its date.</param>
[GenerateSerializer, Immutable, Alias("facility.carry-out-plan")]
public sealed record CarryOutPlan(
    [property: Id(0)] OrderId Plan, [property: Id(1)] string Number, [property: Id(2)] DateOnly On);

/// <summary>A plan in a list.</summary>
/// <param name="Id">Which.</param>
/// <param name="From">Whose people move.</param>
/// <param name="To">Into which block.</param>
/// <param name="State">How far it is.</param>
/// <param name="AskedBy">Who asked.</param>
/// <param name="At">When.</param>
/// <param name="People">How many people it is about.</param>
/// <param name="Placed">How many have a place in it.</param>
/// <param name="Moved">How many have moved.</param>
/// <param name="Refused">How many were refused on the way.</param>
/// <param name="Gap">How many more any plan might place at most; 0 means that none places more.</param>
/// <param name="Says">What there is to say: how long it took, or why it failed.</param>
[GenerateSerializer, Immutable, Alias("facility.plan-view")]
public sealed record PlanView(
    [property: Id(0)] OrderId Id, [property: Id(1)] BlockId From, [property: Id(2)] BlockId To,
    [property: Id(3)] PlanState State, [property: Id(4)] PersonId AskedBy, [property: Id(5)] DateTimeOffset At,
    [property: Id(6)] int People, [property: Id(7)] int Placed, [property: Id(8)] int Moved,
    [property: Id(9)] int Refused, [property: Id(10)] int Gap, [property: Id(11)] string Says)
{
    /// <summary>The commission's order, number and date; empty until it is carried out.</summary>
    [Id(12)] public string Commission { get; init; } = "";
}

/// <summary>One person of a plan.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">Shown name.</param>
/// <param name="To">To which cell; for somebody without a place the one that came nearest; null for none.</param>
/// <param name="Label">Its mark.</param>
/// <param name="Step">Which step of the plan; 0 for somebody without a place.</param>
/// <param name="State">How far.</param>
/// <param name="Against">All that stands against it, as things are now; of who has moved nothing.</param>
[GenerateSerializer, Immutable, Alias("facility.plan-leg-view")]
public sealed record PlanLegView(
    [property: Id(0)] PersonId Person, [property: Id(1)] string Name, [property: Id(2)] CellId? To,
    [property: Id(3)] string Label, [property: Id(4)] int Step, [property: Id(5)] PlanLegState State,
    [property: Id(6)] AllocationVerdict Against);

/// <summary>A plan with everybody of it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Legs">Everybody, those without a place first.</param>
[GenerateSerializer, Immutable, Alias("facility.plan-page")]
public sealed record PlanPage([property: Id(0)] PlanView Plan, [property: Id(1)] ImmutableArray<PlanLegView> Legs);
