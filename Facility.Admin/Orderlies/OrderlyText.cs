using Facility.Admin.Speech;
using Facility.Contracts.Orderlies;

namespace Facility.Admin.Orderlies;

/// <summary>Assignments in words; the mark says it without colour too.</summary>
internal static class OrderlyText
{
    /// <summary>Where it is, and whose consent is still to be heard if the viewer may know.</summary>
    public static string Of(OrderlyView view, Words words) => view.State switch
    {
        OrderlyState.Standing => words["● stands"],
        OrderlyState.Ended => words[Of(view.End)],
        _ when view.ToHear.IsEmpty => words["◐ proposed"],
        _ => words[
            "◐ proposed; still to be heard alone: {0}",
            string.Join(words[" and "], view.ToHear.Select(side => words[Of(side)]))],
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
