using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Sealed;

/// <summary>Handing sealed applications over in time, and the keys they are sealed with. Nobody here can read,
/// close or delete one.</summary>
public interface ISealedOffice
{
    /// <summary>Longest words about who took it away, in characters.</summary>
    public const int WordsLengthMax = 200;

    /// <summary>Everything that waits, what was handed over of late, every key, and what is missing.</summary>
    [Operation("sealed.read")]
    Task<SealedBook> Book(CancellationToken cancellation);

    /// <summary>The sealed file for the addressee; null if there is none of that number. Fault 1003.</summary>
    [Operation("sealed.handover")]
    Task<SealedFile?> Export(string number, CancellationToken cancellation);

    /// <summary>Says who took the file away. Refusals: SEAL-04 to SEAL-06; fault 1003.</summary>
    [Operation("sealed.handover")]
    Task<Verdict> HandOver(string number, string to, CancellationToken cancellation);

    /// <summary>Proposes an addressee's key; it is used only after somebody else confirmed it. Refusals: SEAL-07,
    /// SEAL-08; fault 1003.</summary>
    /// <param name="addressee">Whose.</param>
    /// <param name="publicKey">The key in PEM.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    [Operation("sealed.keys-propose")]
    Task<Verdict> ProposeKey(string addressee, string publicKey, CancellationToken cancellation);

    /// <summary>Confirms a key by the fingerprint that the addressee gave out; the one before is retired. Refusal:
    /// SEAL-09; fault 1003.</summary>
    /// <param name="fingerprint">Which key.</param>
    /// <param name="given">The fingerprint as the addressee gave it out, typed from their paper.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    [Operation("sealed.keys-confirm")]
    Task<Verdict> ConfirmKey(string fingerprint, string given, CancellationToken cancellation);
}
