using System.Collections.Immutable;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Visits;

/// <summary>Rooms, sessions and blocked days of the visit wing.</summary>
public interface IVisitSetupOffice
{
    /// <summary>How the wing is set up.</summary>
    [Operation("visits.read")]
    Task<VisitSetup> Setup(CancellationToken cancellation);

    /// <summary>Enters a room, or changes what is known of it. Refusals: VIST-30; fault 1003.</summary>
    [Operation("visits.setup")]
    Task<Verdict> Room(VisitRoom room, CancellationToken cancellation);

    /// <summary>Opens a session. Refusals: VIST-31 to VIST-33; fault 1003.</summary>
    [Operation("visits.setup")]
    Task<Verdict> Open(OpenTemplate order, CancellationToken cancellation);

    /// <summary>Changes a session. Refusals: VIST-34; fault 1003.</summary>
    [Operation("visits.setup")]
    Task<Verdict> Change(ChangeTemplate order, CancellationToken cancellation);

    /// <summary>Whom blocking a day would affect.</summary>
    [Operation("visits.setup")]
    Task<ImmutableArray<VisitView>> Affected(BlockDay order, CancellationToken cancellation);

    /// <summary>Blocks a day; visits of it are to be reviewed. Refusals: VIST-35; fault 1003.</summary>
    [Operation("visits.setup")]
    Task<Verdict> Block(BlockDay order, CancellationToken cancellation);

    /// <summary>Opens a blocked day again. Refusals: VIST-36; fault 1003.</summary>
    [Operation("visits.setup")]
    Task<Verdict> Unblock(string id, CancellationToken cancellation);
}
