using Facility.Contracts.Doors;
using Facility.Contracts.Ids;

namespace Facility.Admin.Doors;

/// <summary>The one model behind plan, list and keyboard of a block.</summary>
public sealed class BlockBoard
{
    private readonly Dictionary<DoorId, DoorView> doors = [];

    /// <summary>Every door by its mark.</summary>
    public IReadOnlyList<DoorView> Doors { get; private set; } = [];

    /// <summary>The block's lockdown; null before the first data.</summary>
    public LockdownView? Lockdown { get; private set; }

    /// <summary>The door of this id, or with this mark on it, if the block has one.</summary>
    public DoorView? Find(string name) =>
        Identifier.IsValid(name) && doors.TryGetValue(new(name), out var door)
            ? door
            : Doors.FirstOrDefault(one => one.Label.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Starts again from what is now.</summary>
    public void Take(DoorFeed feed)
    {
        doors.Clear();
        foreach (var door in feed.Now) doors[door.Status.Door] = door;
        Lockdown = feed.Lockdown;
        Sort();
    }

    /// <summary>Applies one change.</summary>
    public void Take(DoorChange change)
    {
        foreach (var door in change.Doors) doors[door.Status.Door] = door;
        Lockdown = change.Lockdown ?? Lockdown;
        Sort();
    }

    /// <summary>Shows an answer before the feed brings it.</summary>
    public void Take(LockdownView lockdown) => Lockdown = lockdown;

    /// <summary>Gates, yards and rooms: what people pass, not where they live.</summary>
    public static bool IsGate(DoorView door) => door.Use is not (DoorUse.Cell or DoorUse.Dormitory);

    private void Sort() => Doors = [.. doors.Values
        .OrderBy(door => door.Landing, StringComparer.Ordinal)
        .ThenBy(door => door.Status.Door.Value, StringComparer.Ordinal)];
}
