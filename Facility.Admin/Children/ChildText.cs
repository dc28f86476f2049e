using Facility.Admin.Speech;
using Facility.Contracts.Children;
using Facility.Contracts.Roll;

namespace Facility.Admin.Children;

/// <summary>Stays of children in words.</summary>
internal static class ChildText
{
    /// <summary>How many days are left; the mark says it without colour too.</summary>
    public static string Left(int days, Words words) => days switch
    {
        < 0 => words.Count(-days, "▲ overdue by {0} day", "▲ overdue by {0} days"),
        0 => words["● today"],
        1 => words["◐ tomorrow"],
        <= 5 => "◐ " + words.Count(days, "{0} day", "{0} days"),
        _ => words.Count(days, "{0} day", "{0} days"),
    };

    /// <summary>Where the mother is, when she is not beside the child.</summary>
    public static string Mother(Presence presence) => presence switch
    {
        Presence.Out => "◐ out for a time",
        Presence.Gone => "▲ has left for good",
        _ => "",
    };

    /// <summary>How a stay ended.</summary>
    public static string Of(ChildEnd end) => end switch
    {
        ChildEnd.Relatives => "handed over to relatives",
        ChildEnd.Guardianship => "handed over to the guardianship authority",
        ChildEnd.WithMother => "left with the mother",
        ChildEnd.Died => "died",
        _ => "choose",
    };

    /// <summary>Why a child stays longer.</summary>
    public static string Of(ChildGround ground) => ground switch
    {
        ChildGround.Release => "the mother is released soon",
        ChildGround.ParoleRight => "the mother may ask for parole soon",
        _ => "choose",
    };
}
