using Facility.Contracts.Allocation;
using Facility.Contracts.Estate;
using Facility.Contracts.Verdicts;
using Facility.Domain.Estate;

namespace Facility.Tests.Domain;

/// <summary>Changes of cells.</summary>
internal static partial class RuleCases
{
    private static readonly CellNow Cell = new("1-101", CellState.Active, 4, 12m, CellPurposes.None, 2, 0);

    public static readonly CellRequestFacts CellAsked = new(
        CellChange.Capacity, new(3, 2, 2), "because", Cell, 2.5m, "");

    public static readonly CellDecisionFacts CellDecided = new(
        CellRequestState.Waiting, new("a-admin"), new("a-super"), "seen");

    public static readonly CellOccupancy CellApproved = new(CellChange.Capacity, new(2, 1, 1), Cell);

    private static readonly Dictionary<string, Func<Verdict>> Estate = new()
    {
        ["CELL-01"] = () => CellRules.JudgeRequest(CellAsked with { Cell = null }),
        ["CELL-02"] = () => CellRules.JudgeRequest(CellAsked with { Reason = " " }),
        ["CELL-03"] = () => CellRules.JudgeRequest(CellAsked with { Waiting = "q-1" }),
        ["CELL-04"] = () => CellRules.JudgeRequest(
            CellAsked with { Change = CellChange.Archive, Places = null }),
        ["CELL-05"] = () => CellRules.JudgeRequest(CellAsked with { Places = new(5, 2, 2) }),
        ["CELL-06"] = () => CellRules.JudgeRequest(CellAsked with { Places = new(3, 4, 2) }),
        ["CELL-07"] = () => CellRules.JudgeRequest(CellAsked with { Places = new(3, 0, 2) }),
        ["CELL-08"] = () => CellRules.JudgeRequest(CellAsked with { Cell = Cell with { Area = 4.9m } }),
        ["CELL-09"] = () => CellRules.JudgeTake(CellDecided),
        ["CELL-10"] = () => CellRules.JudgeDecision(CellDecided with { State = CellRequestState.Approved }),
        ["CELL-11"] = () => CellRules.JudgeDecision(CellDecided with { Actor = CellDecided.RequestedBy }),
        ["CELL-12"] = () => CellRules.JudgeDecision(CellDecided with { Reason = new('x', 501) }),
        ["CELL-13"] = () => CellRules.JudgeOccupancy(
            CellApproved with { Change = CellChange.Close, Places = null }),
        ["CELL-14"] = () => CellRules.JudgeOccupancy(CellApproved with { Cell = Cell with { Held = 1 } }),
    };
}
