using System.Collections.Frozen;

namespace Facility.Domain.Due;

/// <summary>Whether what was noted at a reception is an injury to be reported.</summary>
public static class Injuries
{
    private static readonly FrozenSet<string> Nothing =
        FrozenSet.ToFrozenSet(["none", "нет", "жоқ"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Anything but the plain word for none: a sentence is reported, whatever it says.</summary>
    public static bool AreNoted(string words) => !Nothing.Contains(words.Trim().TrimEnd('.'));
}
