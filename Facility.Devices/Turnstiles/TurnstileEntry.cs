using Facility.Contracts.Site;
using Facility.Contracts.Turnstiles;

namespace Facility.Devices.Turnstiles;

/// <summary>One turnstile of a panel: its plan, what its brain knows, and what was said of it.</summary>
internal sealed class TurnstileEntry(SiteTurnstile plan)
{
    public SiteTurnstile Plan => plan;

    public TurnstileSnapshot Snapshot { get; set; } = new();

    public TurnstileStatus Status { get; set; } = TurnstileStatus.Unheard(plan.Id);
}
