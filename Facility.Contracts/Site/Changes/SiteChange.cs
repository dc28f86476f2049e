using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Site.Changes;

/// <summary>What became of one part of the site between two files.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Noun">What it is.</param>
/// <param name="Id">Its name, the new one if it has another.</param>
/// <param name="FormerId">Its name before; the same if it kept it.</param>
/// <param name="Facts">What differs; empty for what is new or gone.</param>
/// <param name="Need">The most that any of it asks for.</param>
/// <param name="Doors">The doors whose wiring, interlock, fire plan or lock it changes.</param>
public sealed record SiteChange(
    ChangeKind Kind, string Noun, string Id, string FormerId, ImmutableArray<FactChange> Facts, ChangeNeed Need,
    ImmutableArray<DoorId> Doors)
{
    /// <summary>The change as a sentence without its facts.</summary>
    public string Says => Kind switch
    {
        ChangeKind.Added => $"{Noun} {Id} is new",
        ChangeKind.Removed => $"{Noun} {Id} is gone",
        ChangeKind.Moved => $"{Noun} {FormerId} is now {Id}",
        ChangeKind.Reordered => $"the {Noun}s stand in another order",
        _ => $"{Noun} {Id}",
    };
}
