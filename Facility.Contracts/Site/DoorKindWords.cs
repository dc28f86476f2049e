using System.Collections.Immutable;

namespace Facility.Contracts.Site;

/// <summary>The words for kinds of doors, in the site file and on screens.</summary>
public static class DoorKindWords
{
    private static readonly ImmutableSortedDictionary<DoorKind, (string Word, string Says)> Words =
        new Dictionary<DoorKind, (string, string)>
        {
            [DoorKind.Strike] = ("strike", "Swing door"),
            [DoorKind.MotorLock] = ("motor-lock", "Swing door, motor lock"),
            [DoorKind.Maglock] = ("maglock", "Swing door, magnet"),
            [DoorKind.Slider] = ("slider", "Sliding door"),
            [DoorKind.DualLock] = ("dual-lock", "Door with two locks"),
            [DoorKind.Hatch] = ("hatch", "Hatch"),
            [DoorKind.VehicleGate] = ("vehicle-gate", "Vehicle gate"),
            [DoorKind.Manual] = ("manual", "Door with a key only"),
        }.ToImmutableSortedDictionary();

    /// <summary>The word in the site file.</summary>
    public static string Word(DoorKind kind) => Words[kind].Word;

    /// <summary>The words on a screen; a kind that is not known here is a door.</summary>
    public static string Says(DoorKind kind) => Words.TryGetValue(kind, out var words) ? words.Says : "Door";

    /// <summary>The word of a contact in the site file, the journal and on screens.</summary>
    public static string Word(DoorContact contact) => contact switch
    {
        DoorContact.SecondLeaf => "leaf-2",
        DoorContact.SecondBolt => "bolt-2",
        DoorContact.OpenLimit => "open-limit",
        DoorContact.Way => "obstruction",
        _ => contact.ToString().ToLowerInvariant(),
    };
}
