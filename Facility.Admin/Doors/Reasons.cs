using Facility.Contracts.Doors;

namespace Facility.Admin.Doors;

/// <summary>The one-key list of reasons, in the order of its keys.</summary>
internal static class Reasons
{
    public static readonly IReadOnlyList<(ReleaseReason Reason, string Words)> All =
    [
        (ReleaseReason.Meal, "Meal"),
        (ReleaseReason.Medical, "Medical"),
        (ReleaseReason.Movement, "Movement on the list"),
        (ReleaseReason.Visit, "Visit or lawyer"),
        (ReleaseReason.Exercise, "Exercise yard"),
        (ReleaseReason.Search, "Search or inspection"),
        (ReleaseReason.Maintenance, "Maintenance"),
        (ReleaseReason.Staff, "Staff without a card"),
        (ReleaseReason.Other, "Other, with a note"),
        (ReleaseReason.Evacuation, "Evacuation"),
    ];

    /// <summary>The key of a reason: the last of the row is 0.</summary>
    public static int Key(ReleaseReason reason) => (int)reason % 10;

    public static string Words(ReleaseReason reason) =>
        All.FirstOrDefault(entry => entry.Reason == reason).Words ?? "no reason";
}
