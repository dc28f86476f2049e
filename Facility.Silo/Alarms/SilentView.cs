using System.Collections.Frozen;
using Facility.Domain.Alarms;

namespace Facility.Silo.Alarms;

/// <summary>What of silent alarms one session is not told.</summary>
/// <param name="Hushed">Ids and marks of the doors and readers of which it is told none.</param>
/// <param name="Own">Ids of the person: alarms they set off themselves are none for them.</param>
public sealed record SilentView(FrozenSet<string> Hushed, IReadOnlyList<string> Own)
{
    /// <summary>Whether the session is told of an alarm; of one that is not silent everybody is.</summary>
    public bool Shows(AlarmPoint point) =>
        point.SilentAbout.Length == 0 || Shows(point.SilentAbout, point.Named);

    /// <summary>Whether the session is told of something silent.</summary>
    public bool Shows(string about, IEnumerable<string> named) =>
        !Hushed.Contains(about) && !named.Any(Own.Contains);
}
