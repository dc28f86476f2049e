using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;

namespace Facility.Devices.Panel;

/// <summary>A passage that a grant allows and the door has still to confirm.</summary>
/// <param name="Area">Into or out of which area.</param>
/// <param name="Holders">Who passes.</param>
/// <param name="Entering">Whether they come in.</param>
internal sealed record Passage(SiteArea Area, ImmutableArray<PersonId> Holders, bool Entering);
