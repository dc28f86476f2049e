using Facility.Contracts.Site;

namespace Facility.Devices.Panel;

/// <summary>One safety input, and whether what it watches stands.</summary>
internal sealed class SupervisedInput(SiteSafetyInput plan) : SettledInput(plan.Settle)
{
    public SiteSafetyInput Plan { get; } = plan;

    /// <summary>Whether alarm, or pulled, was believed and normal has not been since.</summary>
    public bool Stands { get; set; }
}
