using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.RollCheck;

/// <summary>Counting people: record, two counters and doors have to agree.</summary>
public interface IRollCheckOffice
{
    /// <summary>Which blocks are due, which are being counted, and the escape-risk register.</summary>
    [Operation("rollcheck.read")]
    Task<RollCheckBoard> Board(CancellationToken cancellation);

    /// <summary>A roll check; null if there is none of that id.</summary>
    [Operation("rollcheck.read")]
    Task<RollCheckSheet?> Find(string check, CancellationToken cancellation);

    /// <summary>Who should be in a block, to print and to tick.</summary>
    [Operation("rollcheck.read")]
    Task<RollSheet> Sheet(BlockId block, CancellationToken cancellation);

    /// <summary>Begins one; its block's opening plan is suspended. Refusals: ROLL-01, RCHK-01 to RCHK-03; fault 1003.
    /// </summary>
    [Operation("rollcheck.run")]
    Task<RollCheckReceipt> Open(OpenRollCheck order, CancellationToken cancellation);

    /// <summary>Enters what the caller counted. Refusals: ROLL-02, RCHK-04 to RCHK-06; fault 1003.</summary>
    [Operation("rollcheck.run")]
    Task<Verdict> Count(EnterCount order, CancellationToken cancellation);

    /// <summary>Has a landing counted again from the start. Refusals: ROLL-02, RCHK-04, RCHK-07; fault 1003.</summary>
    [Operation("rollcheck.run")]
    Task<Verdict> Recount(OrderId order, string check, string landing, CancellationToken cancellation);

    /// <summary>Explains a difference. Refusals: ROLL-02, RCHK-08, RCHK-09; fault 1003.</summary>
    [Operation("rollcheck.run")]
    Task<Verdict> Explain(ExplainRollCheck order, CancellationToken cancellation);

    /// <summary>Takes an explanation back. Refusals: ROLL-02, RCHK-13; fault 1003.</summary>
    [Operation("rollcheck.run")]
    Task<Verdict> TakeBack(string check, string explanation, CancellationToken cancellation);

    /// <summary>Signs; the second of two closes it. Refusals: ROLL-02, RCHK-10 to RCHK-12; fault 1003.</summary>
    [Operation("rollcheck.run")]
    Task<Verdict> Sign(OrderId order, string check, CancellationToken cancellation);

    /// <summary>Puts somebody on the escape-risk register. Refusals: ESCR-01 to ESCR-04; fault 1003.</summary>
    [Operation("escape.register")]
    Task<Verdict> PutOn(PutOnRegister order, CancellationToken cancellation);

    /// <summary>Keeps somebody on it until a later day, or takes them off (null). Refusals: ESCR-03, ESCR-05, ESCR-06;
    /// fault 1003.</summary>
    [Operation("escape.register")]
    Task<Verdict> Review(PersonId person, DateOnly? next, string because, CancellationToken cancellation);

    /// <summary>Says that the caller has just seen somebody of the register. Refusals: ESCR-05; fault 1003.</summary>
    [Operation("rollcheck.run")]
    Task<Verdict> Seen(PersonId person, CancellationToken cancellation);
}
