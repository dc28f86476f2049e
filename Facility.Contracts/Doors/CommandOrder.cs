using System.Collections.Immutable;

namespace Facility.Contracts.Doors;

/// <summary>The order in which the slots of a door's command decide; the highest first.</summary>
/// <remarks>The head is fixed. What follows is the facility's choice, with one limit: whatever can release
/// a door stands below the interlock (invariant I3).</remarks>
public static class CommandOrder
{
    /// <summary>What every order begins with.</summary>
    public static readonly ImmutableArray<CommandSlot> Head =
        [CommandSlot.LifeSafety, CommandSlot.Lever, CommandSlot.Lockdown];

    /// <summary>The slots whose releases are recorded grants or orders.</summary>
    public static readonly ImmutableArray<CommandSlot> Releasing =
        [CommandSlot.Operator, CommandSlot.Group, CommandSlot.Credential];

    /// <summary>The order a site has that names none: as the slots are numbered.</summary>
    public static readonly ImmutableArray<CommandSlot> Standard =
        [.. Enum.GetValues<CommandSlot>().Where(slot => slot != CommandSlot.Default)];

    /// <summary>What is wrong with an order; null if nothing.</summary>
    public static string? Objection(ImmutableArray<CommandSlot> order)
    {
        if (!order.Order().SequenceEqual(Standard)) return "does not name every slot once";
        if (!order.Take(Head.Length).SequenceEqual(Head)) return "does not begin with life safety, lever, lockdown";

        var early = order.TakeWhile(slot => slot != CommandSlot.Interlock).Intersect(Releasing).ToArray();
        return early.Length > 0 ? $"places {Word(early[0])} above the interlock" : null;
    }

    /// <summary>The word of a slot in the site file and on screens.</summary>
    public static string Word(CommandSlot slot) => slot switch
    {
        CommandSlot.LifeSafety => "life-safety",
        _ => slot.ToString().ToLowerInvariant(),
    };
}
