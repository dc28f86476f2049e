using System.Collections.Immutable;
using Facility.Contracts.Isolation;
using Facility.Contracts.People;
using Facility.Domain.Policy;

namespace Facility.Domain.Isolation;

/// <summary>What is looked at of an order to isolate.</summary>
/// <param name="Order">The order.</param>
/// <param name="Person">What is known of the person; null for nobody held here.</param>
/// <param name="Before">The person's orders, also those that have yet to begin.</param>
/// <param name="Fitness">What a medic's last note said; null for none that is new enough.</param>
/// <param name="Policy">The figures in force.</param>
/// <param name="Now">The moment.</param>
/// <param name="Today">The day by the facility's clocks.</param>
public sealed record IsolationFacts(
    OrderIsolation Order, Particulars? Person, ImmutableArray<IsolationSpan> Before, bool? Fitness,
    DayPolicy Policy, DateTimeOffset Now, DateOnly Today)
{
    internal bool IsSanction => IsolationKinds.IsSanction(Order.Kind);

    internal IsolationSpan Asked => new(Order.Kind, Order.From, Order.Until, Order.Until, Order.Breach.Trim());

    // The run that the order would be part of.
    internal IsolationRun Run =>
        IsolationRun.Of(Before.Add(Asked), Policy).First(run => run.Spans.Contains(Asked));
}

/// <summary>What is looked at of an end before its time.</summary>
/// <param name="Order">The order to end it.</param>
/// <param name="Kind">What it ends; null when no such order holds.</param>
/// <param name="Policy">The figures in force.</param>
public sealed record IsolationEndFacts(EndIsolation Order, IsolationKind? Kind, DayPolicy Policy);

/// <summary>What is looked at of a medic's note.</summary>
/// <param name="Order">The note.</param>
/// <param name="IsHeld">Whether the person is held here.</param>
public sealed record FitnessFacts(NoteFitness Order, bool IsHeld);
