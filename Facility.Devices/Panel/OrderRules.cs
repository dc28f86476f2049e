using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Verdicts;
using Facility.Devices.Doors;

namespace Facility.Devices.Panel;

/// <summary>When a panel refuses a person's release, whatever the silo said; all objections are collected.</summary>
public static class OrderRules
{
    /// <summary>The rules.</summary>
    public static readonly ImmutableArray<OrderRule> All =
    [
        new("ORD-01", "A panel releases its own doors only.", "decision D1",
            request => request.IsKnown ? null : $"Door {request.Order.Door} is not one of this panel's."),

        new("ORD-02", "Full lockdown refuses every release.", "invariant I11",
            request => request.LockedDown && !request.FireLetsStaff
                ? $"Door {request.Order.Door} is locked down."
                : null),

        new("ORD-03", "A door stays locked while a partner of its interlock is not secured.", "invariant I3",
            request => request.BlockedBy.IsEmpty || request.FireLetsStaff
                || request.Overrides
                ? null
                : InterlockWords.Because(request.BlockedBy),
            request => InterlockWords.FreedBy(request.BlockedBy)),

        new("ORD-04", "A door that is released is not released again.", "invariant I5",
            request => request.AlreadyReleased ? $"Door {request.Order.Door} is released already." : null),

        new("ORD-05", "A stamp of another start of the panel, or of the future, is void.", "invariant I6",
            request => request.SameBoot && request.Age >= TimeSpan.Zero
                ? null
                : "The panel was restarted since the person pressed."),

        new("ORD-06", "An order older than its limit is dropped, never executed late.", "invariant I6",
            request => request.SameBoot && request.Age > PanelLimits.OrderAgeMax
                ? $"The order is {(long)request.Age.TotalMilliseconds} ms old; "
                    + $"the limit is {(long)PanelLimits.OrderAgeMax.TotalMilliseconds} ms."
                : null),

        new("ORD-07", "A sender with a lower epoch than seen has been replaced.", "decision D3",
            request => request.Order.Epoch < request.EpochSeen
                ? $"Epoch {request.Order.Epoch} is behind {request.EpochSeen}."
                : null),

        new("ORD-08", "A door that cannot be seen and driven is not released.", "decision D2",
            request => !request.IsKnown || request.Availability is Availability.Online
                ? null
                : $"Door {request.Order.Door} is not answering."),

        new("ORD-10", "What stands above an order in the site's order of precedence has the last word.",
            "section 4, precedence", request => request.OverruledBy.Length > 0 && !request.FireLetsStaff
                ? $"Door {request.Order.Door} is held: {request.OverruledBy}."
                : null),

        new("ORD-11", "An act of two people is ordered by two different people.", "two people",
            request => !request.Order.Act.NeedsTwo() || request.IsOfTwo
                ? null
                : "A second, different person has to confirm it."),

        new("ORD-12", "An interlock is overridden only while it blocks.", "invariant I3",
            request => request.Order.Act is ReleaseAct.InterlockOverride && request.BlockedBy.IsEmpty
                ? $"No partner blocks door {request.Order.Door}; it needs no override."
                : null,
            _ => "Release it without one."),

        new("ORD-13", "A door without a lock of ours is opened by its key, by no order.", "door kinds",
            request => request.IsDriven ? null : $"Door {request.Order.Door} has no lock that could be released.",
            _ => "Send somebody with its key."),
    ];

    /// <summary>Judges an order.</summary>
    public static Verdict Judge(OrderRequest request) => new(
    [
        .. from rule in All
           let objection = rule.Objection(request)
           where objection is not null
           select new Refusal(rule.Id, objection, rule.WouldChange?.Invoke(request) ?? ""),
    ]);
}
