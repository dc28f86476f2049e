using System.Collections.Immutable;
using Facility.Contracts.Allocation;

namespace Facility.Admin.Housing;

/// <summary>Reasons that cannot wait for the commission, in the words of the screens.</summary>
public static class UrgentText
{
    /// <summary>What somebody may choose.</summary>
    public static ImmutableArray<UrgentReason> Choices { get; } =
    [
        .. Enum.GetValues<UrgentReason>().Where(one => one is not (UrgentReason.None or UrgentReason.TakenIn)),
    ];

    /// <summary>A reason in words.</summary>
    public static string Of(UrgentReason reason) => reason switch
    {
        UrgentReason.DangerToLife => "danger to life",
        UrgentReason.Medical => "the medical unit asks for it",
        UrgentReason.Emergency => "fire or emergency",
        UrgentReason.CellOutOfOrder => "the cell is out of order",
        UrgentReason.Arrival => "an arrival needs a bed",
        UrgentReason.AfterIsolation => "an isolation is over",
        UrgentReason.TakenIn => "taken in from a file",
        _ => "",
    };
}
