using Facility.Contracts.Verdicts;

namespace Facility.Silo.Outside;

/// <summary>Fault 1006: the record is not what was signed, with something added; nothing is signed any more.</summary>
/// <param name="entry">The first entry that is not; null when it is not an entry.</param>
/// <param name="why">What does not fit.</param>
public sealed class NotExtendedException(long? entry, string why)
    : FaultException(FaultCode.RecordNotExtended, why)
{
    /// <summary>The first entry that does not fit.</summary>
    public long? Entry => entry;
}
