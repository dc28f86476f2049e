using System.Collections.Immutable;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Signals;

/// <summary>Everything that demands the one algorithm: register, acknowledge, act, notify, close.</summary>
/// <remarks>Every question is asked with the viewer: a person named in a signal is answered as if there were
/// none (invariant I15).</remarks>
public interface ISignalRoom
{
    /// <summary>Longest text of a report, in characters.</summary>
    public const int TextLengthMax = 1000;

    /// <summary>Longest words at a step, in characters.</summary>
    public const int WordsLengthMax = 500;

    /// <summary>Signals that the viewer may know of: open ones first by what is due, then those closed of late;
    /// at most 200.</summary>
    [Operation("signals.read")]
    Task<ImmutableArray<SignalView>> List(CancellationToken cancellation);

    /// <summary>The kinds that a person can report.</summary>
    [Operation("signals.report")]
    Task<ImmutableArray<SignalKindView>> Kinds(CancellationToken cancellation);

    /// <summary>Registers a report. Refusals: SGNL-01 to SGNL-03; fault 1003.</summary>
    [Operation("signals.report")]
    Task<SignalReceipt> Report(SignalReport report, CancellationToken cancellation);

    /// <summary>Moves a signal one step. Refusals: SGNL-04 to SGNL-07; fault 1003.</summary>
    [Operation("signals.act")]
    Task<Verdict> Do(string signal, SignalAct act, string words, CancellationToken cancellation);
}
