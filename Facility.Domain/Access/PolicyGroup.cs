using System.Collections.Immutable;
using Facility.Contracts.Credentials;
using Facility.Contracts.Ids;

namespace Facility.Domain.Access;

/// <summary>An access group.</summary>
/// <param name="Id">Which.</param>
/// <param name="Doors">Its doors, of whatever panel.</param>
/// <param name="Rights">What its cards may besides opening them.</param>
public sealed record PolicyGroup(
    AccessGroupId Id, ImmutableArray<DoorId> Doors, GroupRights Rights = GroupRights.None)
{
    /// <summary>Whether it is turnstiles alone and nothing besides: of all others a visitor's card gets nothing.
    /// </summary>
    public bool IsForVisitors { get; init; }
}
