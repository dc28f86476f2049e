using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Calls;

/// <summary>Telephone calls of prisoners: asked for, decided, queued, had.</summary>
public interface ICallRoom
{
    /// <summary>Longest words at a step, in characters.</summary>
    public const int WordsLengthMax = 200;

    /// <summary>Payphones and calls now.</summary>
    [Operation("calls.read")]
    Task<CallBoard> Board(CancellationToken cancellation);

    /// <summary>Writes a request down. Refusals: CALL-01 to CALL-07; fault 1003.</summary>
    [Operation("calls.ask")]
    Task<CallReceipt> Ask(AskCall order, CancellationToken cancellation);

    /// <summary>Allows or refuses what was asked. An ordinary call is promised in the ledger. Refusals:
    /// CALL-08, CALL-09, QUOT-01 to QUOT-08; fault 1003.</summary>
    [Operation("calls.decide")]
    Task<Verdict> Decide(string call, bool allow, string words, CancellationToken cancellation);

    /// <summary>Begins or ends a call, writes down that its line failed, withdraws it or calls it off.
    /// Refusals: CALL-10 to CALL-16; fault 1003.</summary>
    [Operation("calls.act")]
    Task<Verdict> Do(string call, CallAct act, string words, CancellationToken cancellation);
}
