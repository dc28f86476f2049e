using Facility.Contracts.Verdicts;

namespace Facility.Silo.Record;

/// <summary>Fault 1003: the record cannot be written, so nothing that needs it is done.</summary>
public sealed class RecordNotWritableException(string why)
    : FaultException(FaultCode.RecordNotWritable, $"The record cannot be written: {why}");
