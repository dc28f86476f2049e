using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.RollCheck;

namespace Facility.Domain.RollCheck;

/// <summary>What is looked at when a roll check is opened.</summary>
/// <param name="Order">The order.</param>
/// <param name="OpenBy">Who opened the one that is open in the block; empty for none.</param>
/// <param name="HasCells">Whether people live in the block at all.</param>
/// <param name="HasPlanned">Whether one by plan is to be done: its time has come, and nobody opened it yet.</param>
public sealed record OpenFacts(OpenRollCheck Order, string OpenBy, bool HasCells, bool HasPlanned);

/// <summary>What is looked at when somebody counted.</summary>
/// <param name="IsOpen">Whether the roll check is open.</param>
/// <param name="IsLanding">Whether the landing is one of its block's.</param>
/// <param name="Number">The number.</param>
/// <param name="By">Who counted.</param>
/// <param name="Before">Who counted it in this round already.</param>
public sealed record CountFacts(
    bool IsOpen, bool IsLanding, int Number, PersonId By, ImmutableArray<PersonId> Before)
{
    /// <summary>Whether whoever counted is held here.</summary>
    public bool IsHeldHere { get; init; }
}

/// <summary>What is looked at when a landing is counted again.</summary>
/// <param name="IsOpen">Whether the roll check is open.</param>
/// <param name="IsLanding">Whether the landing is one of its block's.</param>
/// <param name="Counts">How many counts of this round there are.</param>
public sealed record RecountFacts(bool IsOpen, bool IsLanding, int Counts);

/// <summary>What is looked at of an explanation.</summary>
/// <param name="Order">The order.</param>
/// <param name="IsOpen">Whether the roll check is open.</param>
/// <param name="IsLanding">Whether the landing is one of the block's.</param>
/// <param name="IsHeldInside">Whether the person is held here and inside the gate.</param>
/// <param name="HomeLanding">The person's landing in the block; null for who lives elsewhere.</param>
/// <param name="IsExplained">Whether the same person or the same doors are explained already.</param>
public sealed record ExplainFacts(
    ExplainRollCheck Order, bool IsOpen, bool IsLanding, bool IsHeldInside, string? HomeLanding, bool IsExplained);

/// <summary>What is looked at when somebody signs.</summary>
/// <param name="IsOpen">Whether the roll check is open.</param>
/// <param name="Landings">What its sources say.</param>
/// <param name="By">Who signs.</param>
/// <param name="First">Who signed first; null for nobody yet.</param>
public sealed record SignFacts(bool IsOpen, ImmutableArray<LandingFacts> Landings, PersonId By, PersonId? First);

/// <summary>What the three sources say of a landing.</summary>
/// <param name="Landing">Its id.</param>
/// <param name="Label">Its name on the building.</param>
/// <param name="Expected">By the record, with explanations: how many should be there.</param>
/// <param name="Counts">What people counted in this round.</param>
/// <param name="Doors">What the doors of its cells saw.</param>
/// <param name="AreDoorsExplained">Whether somebody has said why the doors contradict or say nothing.</param>
public sealed record LandingFacts(
    string Landing, string Label, int Expected, ImmutableArray<LandingCount> Counts, DoorSight Doors,
    bool AreDoorsExplained);

/// <summary>A number that somebody counted.</summary>
/// <param name="By">Who.</param>
/// <param name="Number">How many.</param>
public sealed record LandingCount(PersonId By, int Number);

/// <summary>What the doors of a landing's cells saw. A door sees a leaf move and never how many pass.</summary>
/// <param name="IsCompared">Whether a roll check was closed before: without one there is nothing to compare with.
/// </param>
/// <param name="Silent">Cells whose panel is not connected: their doors say nothing.</param>
/// <param name="Opened">How many cells opened since the last roll check was closed.</param>
/// <param name="OpenedInCount">Cells that opened after the count of this round began.</param>
/// <param name="Contradict">Cells that did not open since, and are said to hold another number now.</param>
public sealed record DoorSight(
    bool IsCompared, ImmutableArray<string> Silent, int Opened, ImmutableArray<string> OpenedInCount,
    ImmutableArray<CellSight> Contradict);

/// <summary>A cell that kept shut, and whose number changed.</summary>
/// <param name="Label">Its mark.</param>
/// <param name="Then">How many were in it when a roll check was closed.</param>
/// <param name="Now">How many should be in it now.</param>
public sealed record CellSight(string Label, int Then, int Now);
