using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Children;

/// <summary>The children who live here with their mothers, and until when.</summary>
public interface IChildOffice
{
    /// <summary>All who live here.</summary>
    [Operation("children.read")]
    Task<ChildBoard> Board(CancellationToken cancellation);

    /// <summary>The stays of a child, or of a mother's children, ended ones too.</summary>
    [Operation("children.read")]
    Task<ImmutableArray<ChildView>> Of(PersonId person, CancellationToken cancellation);

    /// <summary>Takes a child in. Refusals: CHLD-01 to CHLD-05; fault 1003.</summary>
    [Operation("children.write")]
    Task<ChildReceipt> TakeIn(TakeChildIn order, CancellationToken cancellation);

    /// <summary>Extends a stay. Refusals: CHLD-06 to CHLD-10; fault 1003.</summary>
    [Operation("children.write")]
    Task<Verdict> Extend(ExtendChildStay order, CancellationToken cancellation);

    /// <summary>Says that a child leaves with the mother, or not. Refusals: CHLD-11, CHLD-12; fault 1003.</summary>
    [Operation("children.write")]
    Task<Verdict> GoesAlong(ChildGoesAlong order, CancellationToken cancellation);

    /// <summary>Ends a stay. Refusals: CHLD-13 to CHLD-16; fault 1003.</summary>
    [Operation("children.write")]
    Task<Verdict> End(EndChildStay order, CancellationToken cancellation);
}
