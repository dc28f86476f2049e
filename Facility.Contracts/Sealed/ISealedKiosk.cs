using System.Collections.Immutable;

namespace Facility.Contracts.Sealed;

/// <summary>What a kiosk may ask: an enrolled kiosk is the right, and no member of staff signs in at one.</summary>
/// <remarks>Every method throws <see cref="UnauthorizedAccessException"/> at a browser that is no kiosk. Nothing
/// says who stands at it unless they say so themselves.</remarks>
public interface ISealedKiosk
{
    /// <summary>Whom can be written to, in the order of the table.</summary>
    Task<ImmutableArray<SealedAddressee>> Addressees(CancellationToken cancellation);

    /// <summary>Takes a sealed application; a repeat gets the first answer. Refusals: SEAL-01 to SEAL-03; fault
    /// 1003.</summary>
    Task<SealedReceipt> Take(SealedApplication application, CancellationToken cancellation);

    /// <summary>Takes an application to the administration, which is not sealed: a signal with its clocks.
    /// Refusals: SEAL-10, SEAL-11; fault 1003.</summary>
    Task<SealedReceipt> Apply(PlainApplication application, CancellationToken cancellation);

    /// <summary>How it stands, for whoever holds the coupon; null when number and check code do not fit.</summary>
    Task<SealedStatus?> Status(string number, string check, CancellationToken cancellation);
}
