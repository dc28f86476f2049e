using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Allocation;
using Facility.Contracts.Estate;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Estate;

/// <summary>What a change of a cell must satisfy: asked by one person, decided by another, judged again then.</summary>
public static class CellRules
{
    private const string Two = "maker and checker; decision D4";

    /// <summary>What a request must satisfy, and again when it is approved.</summary>
    public static ImmutableArray<Rule<CellRequestFacts>> Request { get; } =
    [
        new("CELL-01", "A request names a cell of the site and one of the four changes.", "an order means what it says",
            facts => facts.Cell is not null && CellMachine.Changes.Contains(facts.Change)
                && (facts.Change is CellChange.Capacity) == (facts.Places is not null) ? null : new(
                "The cell is not known, no change is chosen, or capacities are missing or mean nothing here.",
                "Choose a cell of the list and one change; give three capacities for a change of capacity.")),

        new("CELL-02", "A request says why.", "decision D4",
            facts => IsReason(facts.Reason) ? null : NoReason),

        new("CELL-03", "One request of a cell waits at a time.", "one change, one decision",
            facts => facts.Waiting.Length == 0 ? null : new(
                $"Request {facts.Waiting} waits for this cell.", "Have that one decided or taken back first.")),

        new("CELL-04", "A change fits where the cell is in its life.", "draft, in use, out of order, given up",
            facts => facts.Cell is not { } cell || !CellMachine.Changes.Contains(facts.Change)
                || new CellMachine().Allows(cell.State, facts.Change) ? null : new(
                $"{cell.Label} is {cell.State.ToString().ToLowerInvariant()}, and "
                + $"'{facts.Change.ToString().ToLowerInvariant()}' means nothing there.",
                cell.State is CellState.Active ? "Close it first, once it is empty." : "Look at the cell again.")),

        new("CELL-05", "No maximum is above what the site file gives the cell.", "the building itself; decision 0008",
            facts => (facts.Places, facts.Cell) is not ({ } places, { } cell)
                || places.Maximum >= 1 && places.Maximum <= cell.SiteMaximum ? null : new(
                $"{places.Maximum} is less than one or more than the {cell.SiteMaximum} of the site file.",
                "Give less, or have another site file applied by two people.")),

        new("CELL-06", "Working and certified capacity lie between nothing and the maximum.", "capacity triple",
            facts => facts.Places is not { } places || IsWithin(places.Working, places)
                && IsWithin(places.Certified, places) ? null : new(
                $"{places.Working} working and {places.Certified} certified do not fit a maximum of {places.Maximum}.",
                "Give both from 0 to the maximum.")),

        new("CELL-07", "Only a cell kept for a purpose counts nobody in normal use.", "specialist cells",
            facts => facts.Places is not { Working: 0 } || facts.Cell is not { Purposes: CellPurposes.None } ? null
                : new("An ordinary cell with no working capacity would be out of use without saying so.",
                    "Give one at least, or ask for it to be closed.")),

        new("CELL-08", "Nobody certifies less floor area for each than the law owes.",
            "penal code art. 115; L353 art. 22",
            facts => (facts.Places, facts.Cell, facts.Norm) is not ({ } places, { } cell, { } norm)
                || places.Certified * norm <= cell.Area ? null : new(
                $"{Text(cell.Area)} m² are less than {Text(norm)} m² for each of {places.Certified}.",
                $"Certify {(int)(cell.Area / norm)} at most.")),
    ];

    /// <summary>What taking over a proposal of the system must satisfy.</summary>
    public static ImmutableArray<Rule<CellDecisionFacts>> Take { get; } =
    [
        new("CELL-09", "Only what the system proposes is taken over.", "an order means what it says",
            facts => facts.State is CellRequestState.Proposed ? null : new(
                "No such proposal stands.", "Look again: somebody may have taken or dismissed it.")),
    ];

    /// <summary>What a decision must satisfy.</summary>
    public static ImmutableArray<Rule<CellDecisionFacts>> Decide { get; } =
    [
        new("CELL-10", "What is decided or taken back waits for it.", "an order means what it says",
            facts => facts.IsPending ? null : new(
                "No such request waits.", "Look again: it may be decided or taken back.")),

        new("CELL-11", "Whoever approves or rejects is not who asked, and somebody did ask.", Two,
            facts => !facts.IsPending || facts.Waits && facts.Actor != facts.RequestedBy ? null : new(
                facts.Waits ? "You asked for it yourself." : "The system proposes it, and nobody has taken it over.",
                facts.Waits ? "Let somebody else decide it." : "Take it over, for somebody else to decide.")),

        new("CELL-12", "A decision says why.", "decision D4", facts => IsReason(facts.Reason) ? null : NoReason),
    ];

    /// <summary>What an approval must satisfy on the day it is given, whoever lives there then.</summary>
    public static ImmutableArray<Rule<CellOccupancy>> Occupancy { get; } =
    [
        new("CELL-13", "A cell that goes out of use is empty.", "invariant I12: everybody is somewhere",
            facts => !facts.EndsUse || facts.Cell is { People: 0, Held: 0 } ? null : new(
                $"In {facts.Cell.Label} live {facts.Cell.People}, and {facts.Cell.Held} places are held.",
                "Move them and give up the held places first; then approve.")),

        new("CELL-14", "A maximum is never below who lives there, held places counted.", "invariant I13",
            facts => facts.Places is not { } places || facts.Cell.People + facts.Cell.Held <= places.Maximum ? null
                : new($"In {facts.Cell.Label} live {facts.Cell.People}, {facts.Cell.Held} places are held, and "
                    + $"{places.Maximum} would be the most.", "Move somebody first, or give a larger maximum.")),
    ];

    /// <summary>Judges a request. Refusals: CELL-01 to CELL-08.</summary>
    public static Verdict JudgeRequest(CellRequestFacts facts) => Request.Judge(facts);

    /// <summary>Judges taking over. Refusals: CELL-09.</summary>
    public static Verdict JudgeTake(CellDecisionFacts facts) => Take.Judge(facts);

    /// <summary>Judges a decision as such. Refusals: CELL-10 to CELL-12.</summary>
    public static Verdict JudgeDecision(CellDecisionFacts facts) => Decide.Judge(facts);

    /// <summary>Judges taking back; who asked may. Refusals: CELL-10, CELL-12.</summary>
    public static Verdict JudgeWithdrawal(CellDecisionFacts facts) => new(
        [.. Decide.Judge(facts).Refusals.Where(refusal => refusal.Rule is not "CELL-11")]);

    /// <summary>Judges an approval against who lives there. Refusals: CELL-13, CELL-14.</summary>
    public static Verdict JudgeOccupancy(CellOccupancy facts) => Occupancy.Judge(facts);

    private static Objection NoReason => new(
        "It is not said why, or too much is.", $"Write 1 to {RequestCell.ReasonLengthMax} characters.");

    private static bool IsReason(string reason) => reason.Trim().Length is > 0 and <= RequestCell.ReasonLengthMax;

    private static bool IsWithin(int number, CellPlaces places) => number >= 0 && number <= places.Maximum;

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
