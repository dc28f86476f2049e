using Facility.Contracts.Site;
using Facility.Devices.Doors;

namespace Facility.Devices.Panel;

/// <summary>What a door is told when a safety input begins or ends: the fire plans on one page.</summary>
internal static class SafetyActs
{
    /// <summary>The lever is only observed; a fire releases by plan, and prompts staff unless it is ignored.</summary>
    public static IEnumerable<DoorInput> AtBeginning(SiteSafetyInput input, SiteDoor door) =>
        (input.Kind, door.Fire) switch
        {
            (SafetyInputKind.Lever, _) => [DoorInput.Lever(input.Id, $"lever pulled: {input.Label}")],
            (_, FirePlan.Ignore) => [],
            (_, FirePlan.Release) =>
                [DoorInput.LifeSafety(input.Id, $"fire: {input.Label}"), DoorTrigger.FireBegan],
            _ => [DoorTrigger.FireBegan],
        };

    /// <summary>A door that staff released in the fire is taken back too: its slot is the same.</summary>
    public static IEnumerable<DoorInput> AtEnd(SiteSafetyInput input, SiteDoor door) =>
        (input.Kind, door.Fire) switch
        {
            (SafetyInputKind.Lever, _) => [DoorTrigger.LeverReturned],
            (_, FirePlan.Ignore) => [],
            _ => [DoorTrigger.LifeSafetyEnded, DoorTrigger.FireEnded],
        };
}
