using System.Collections.Immutable;

namespace Facility.Devices.Doors;

/// <summary>One region of a door's brain: a table that decides every trigger it hears in every state.</summary>
public interface IDoorRegion
{
    /// <summary>Its name, also of its page in docs/machines.</summary>
    string Name { get; }

    /// <summary>The triggers it hears.</summary>
    ImmutableArray<DoorTrigger> Hears { get; }

    /// <summary>Pairs of state and trigger that the table does not decide for a door like this.</summary>
    IReadOnlyList<string> UndecidedFor(DoorSnapshot door);

    /// <summary>The table drawn as a Mermaid state diagram.</summary>
    string Drawing();
}
