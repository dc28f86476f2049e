using Facility.Contracts.Visits;
using Facility.Domain.Policy;

namespace Facility.Domain.Visits;

/// <summary>Whether a visit counts as used: the law counts visits that were given.</summary>
public static class VisitUse
{
    /// <summary>Whether a kind is counted at all; lawyers and officials never are.</summary>
    public static bool IsCounted(VisitKind kind) => kind is VisitKind.Short or VisitKind.Long or VisitKind.Video;

    /// <summary>Whether it counts; null while it is not over.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="by">Who called it off.</param>
    /// <param name="refusal">Why the door refused it.</param>
    /// <param name="policy">The figures in force.</param>
    public static bool? Counts(VisitState state, VisitParty by, VisitRefusal refusal, DayPolicy policy) => state switch
    {
        VisitState.Ended => true,
        VisitState.Refused => refusal is VisitRefusal.Smuggling,
        VisitState.Cancelled => by is not VisitParty.Institution && policy.Whole("visiting.own-cancel-counts") is > 0,
        VisitState.NoShow => policy.Whole("visiting.no-show-counts") is > 0,
        VisitState.Lapsed => false,
        _ => null,
    };
}
