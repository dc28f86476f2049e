using Facility.Contracts.Actors;
using Facility.Contracts.Roles;

namespace Facility.Contracts.People;

/// <summary>A person who is held here; the key is the person's id.</summary>
[Alias("facility.prisoner-grain")]
public interface IPrisonerGrain : IGrainWithStringKey
{
    /// <summary>The person's page; its opening is recorded before anything is shown. Null if unknown.
    /// Fault 1003.</summary>
    [Operation("people.read"), Alias("open")]
    Task<PersonView?> Open(Actor viewer, CancellationToken cancellation);
}
