using System.Collections.Immutable;
using Facility.Contracts.Roles;

namespace Facility.Domain.Due;

/// <summary>A row of the due table.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Says">What is to be done.</param>
/// <param name="After">What starts its clock, in words.</param>
/// <param name="Within">By when.</param>
/// <param name="To">The addressee's id.</param>
/// <param name="By">The roles that do it.</param>
/// <param name="Proof">What is asked for.</param>
/// <param name="Source">The article.</param>
public sealed record DueKind(
    string Id, string Says, string After, DueWithin Within, string To, ImmutableArray<Role> By, string Proof,
    string Source)
{
    /// <summary>Whether people enter the event.</summary>
    public bool IsEntered { get; init; }

    /// <summary>Whether the register that it comes from closes it, and tells what is late unless the list does.
    /// </summary>
    public bool IsOfRegister { get; init; }

    /// <summary>Whether the list tells what is late, for a register that does not.</summary>
    public bool IsTold { get; init; }

    /// <summary>Whether nothing is left to do once the person is no longer held here.</summary>
    public bool WhileHeld { get; init; }

    /// <summary>How it repeats; null for what an event starts.</summary>
    public DueTurns? Every { get; init; }

    /// <summary>Whether somebody of a role sees it.</summary>
    public bool IsFor(Role role) =>
        role is Role.Supervisor or Role.Administrator or Role.Inspector || By.Contains(role);
}

/// <summary>By when; exactly one of the three is given.</summary>
/// <param name="WorkingDays">The end of that working day after the event's day.</param>
/// <param name="Days">The end of that calendar day after it; zero for the same.</param>
/// <param name="Minutes">So long after the event.</param>
public sealed record DueWithin(int? WorkingDays, int? Days, int? Minutes);

/// <summary>Turns of a duty that repeats, by the facility's wall clocks.</summary>
/// <param name="Minutes">How long a turn is.</param>
/// <param name="From">When the first begins.</param>
/// <param name="Until">When the last is over; before the first for a night.</param>
public sealed record DueTurns(int Minutes, TimeOnly From, TimeOnly Until);
