using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Visits;

/// <summary>Who visits, what they are to whom, their papers and bans.</summary>
public interface IVisitorRegister
{
    /// <summary>Visitors whose name or id contains the text, or those of a prisoner; at most 100.</summary>
    [Operation("visitors.read")]
    Task<ImmutableArray<VisitorView>> List(string text, PersonId? prisoner, CancellationToken cancellation);

    /// <summary>The papers that are asked for today.</summary>
    [Operation("visitors.read")]
    Task<ImmutableArray<VisitPaper>> Papers(CancellationToken cancellation);

    /// <summary>Enters somebody. Refusals: VIST-60; fault 1003.</summary>
    [Operation("visitors.write")]
    Task<VisitorReceipt> Enter(EnterVisitor order, CancellationToken cancellation);

    /// <summary>Says what they are to somebody. Refusals: VIST-61; fault 1003.</summary>
    [Operation("visitors.write")]
    Task<Verdict> Link(LinkVisitor order, CancellationToken cancellation);

    /// <summary>A paper was seen. Refusals: VIST-62; fault 1003.</summary>
    [Operation("visitors.write")]
    Task<Verdict> Paper(SeePaper order, CancellationToken cancellation);

    /// <summary>Keeps somebody out until a day. Refusals: VIST-63; fault 1003.</summary>
    [Operation("visitors.write")]
    Task<Verdict> Ban(BanVisitor order, CancellationToken cancellation);

    /// <summary>Ends a ban. Refusals: VIST-64; fault 1003.</summary>
    [Operation("visitors.write")]
    Task<Verdict> EndBan(string id, string words, CancellationToken cancellation);
}
