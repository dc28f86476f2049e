using Facility.Contracts.Orderlies;

namespace Facility.Admin.Orderlies;

/// <summary>Assignments in words; the mark says it without colour too.</summary>
internal static class OrderlyText
{
    /// <summary>Where it is, and whose consent is still to be heard if the viewer may know.</summary>
    public static string Of(OrderlyView view) => view.State switch
    {
        OrderlyState.Standing => "● stands",
        OrderlyState.Ended => Of(view.End),
        _ when view.ToHear.IsEmpty => "◐ proposed",
        _ => $"◐ proposed; still to be heard alone: {string.Join(" and ", view.ToHear.Select(Of))}",
    };

    /// <summary>Which of the two.</summary>
    public static string Of(OrderlySide side) => side switch
    {
        OrderlySide.Helper => "who helps",
        OrderlySide.Helped => "who is helped",
        _ => "not said",
    };

    /// <summary>Why it ended.</summary>
    public static string Of(OrderlyEnd end) => end switch
    {
        OrderlyEnd.Left => "ended: one of the two left for good",
        OrderlyEnd.Isolated => "ended: one of the two was isolated",
        OrderlyEnd.Apart => "ended: an order keeps the two apart",
        _ => "ended",
    };
}
