using Facility.Contracts.Doors;

namespace Facility.Admin.Doors;

/// <summary>The slots of a door's command as people call them.</summary>
internal static class SlotWords
{
    /// <summary>The word of a slot.</summary>
    public static string Of(CommandSlot slot) => slot switch
    {
        CommandSlot.LifeSafety => "life safety",
        CommandSlot.Lever => "the emergency lever",
        CommandSlot.Maintenance => "out of service",
        CommandSlot.Operator => "a person's order",
        CommandSlot.Group => "a group release",
        CommandSlot.Credential => "a card",
        CommandSlot.Default => "nobody: locked",
        _ => slot.ToString().ToLowerInvariant(),
    };
}
