using Facility.Contracts.Roles;

namespace Facility.Domain.Alarms;

/// <summary>Whom a silent alarm is told: somebody who can send help, on no screen that whoever stands beside
/// the holder may see.</summary>
public static class SilentRules
{
    private static readonly Role[] Told = [Role.Guard, Role.Supervisor, Role.Administrator, Role.Inspector];

    /// <summary>Whether a session is told; whoever set the alarm off is not asked about here, and never told.</summary>
    /// <remarks>An inspector is told everywhere: nobody inside can refuse that (invariant I15). A browser of which
    /// nobody knows where it stands is trusted with it only when a supervisor or administrator works at it.</remarks>
    public static bool IsTold(SilentFacts facts) =>
        Told.Contains(facts.Role) && (facts.Role is Role.Inspector || facts.Side switch
        {
            StationSide.ControlRoom => true,
            StationSide.OtherBlock or StationSide.Untold => !facts.ControlsBlock,
            StationSide.Unenrolled => !facts.ControlsBlock && facts.Role is not Role.Guard,
            _ => false,
        });
}
