using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Signals;

/// <summary>A signal as one viewer sees it. Whoever is named in it sees none of it.</summary>
/// <param name="Id">Its number; says nothing of how many there are.</param>
/// <param name="Kind">The kind's id in the table.</param>
/// <param name="Says">The kind in words.</param>
/// <param name="About">Door, line, panel or place; may be empty.</param>
/// <param name="Text">What was reported.</param>
/// <param name="Reporter">Who reported it; the silo itself for what a device told.</param>
/// <param name="Named">Who is named in it.</param>
/// <param name="Step">How far it has come.</param>
/// <param name="Next">What is asked for next; none when it is closed.</param>
/// <param name="Asked">Whose turn that is.</param>
/// <param name="AskedSince">Since when.</param>
/// <param name="DueAt">When the next role is asked; null when it is closed.</param>
/// <param name="Escalations">How often a clock ran out.</param>
/// <param name="MayAct">Whether the viewer's role may do what is asked for.</param>
/// <param name="Steps">What was done, oldest first.</param>
public sealed record SignalView(
    string Id,
    string Kind,
    string Says,
    string About,
    string Text,
    string Reporter,
    ImmutableArray<string> Named,
    SignalStep Step,
    SignalAct Next,
    Role Asked,
    DateTimeOffset AskedSince,
    DateTimeOffset? DueAt,
    int Escalations,
    bool MayAct,
    ImmutableArray<SignalStepView> Steps);

/// <summary>One thing that happened to a signal.</summary>
/// <param name="At">When.</param>
/// <param name="Says">What.</param>
/// <param name="By">Who, in which role, from which station.</param>
/// <param name="Words">What they wrote.</param>
public sealed record SignalStepView(DateTimeOffset At, string Says, string By, string Words);

/// <summary>A kind of signal that a person can report.</summary>
/// <param name="Id">Its id in the table.</param>
/// <param name="Says">In words.</param>
public sealed record SignalKindView(string Id, string Says);

/// <summary>What a person reports.</summary>
/// <param name="Order">Its id; a repeat registers once.</param>
/// <param name="Kind">Which kind.</param>
/// <param name="About">Door or place; may be empty.</param>
/// <param name="Text">What happened, 1 to 1,000 characters.</param>
/// <param name="Named">Who is named in it: they neither see nor touch it.</param>
public sealed record SignalReport(
    OrderId Order, string Kind, string About, string Text, ImmutableArray<PersonId> Named);

/// <summary>The answer to a report.</summary>
/// <param name="Verdict">The rules' answer.</param>
/// <param name="Id">The signal's number, for the reporter; empty when refused.</param>
public sealed record SignalReceipt(Verdict Verdict, string Id);
