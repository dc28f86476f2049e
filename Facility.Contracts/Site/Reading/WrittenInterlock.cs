using System.Collections.Immutable;

namespace Facility.Contracts.Site.Reading;

/// <summary>An interlock as written.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Line">Where its doors are listed.</param>
/// <param name="Doors">Its doors, each with the line that names it.</param>
internal sealed record WrittenInterlock(string Id, int Line, ImmutableArray<(string Id, int Line)> Doors)
{
    /// <summary>The doors' names, each once.</summary>
    public IReadOnlySet<string> Names { get; } = Doors.Select(door => door.Id).ToHashSet();
}
