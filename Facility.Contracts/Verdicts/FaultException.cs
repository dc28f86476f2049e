namespace Facility.Contracts.Verdicts;

/// <summary>The world failed in a way that leaves a call without an answer; nothing was done.</summary>
/// <param name="fault">Which fault.</param>
/// <param name="says">A sentence for the person who asked.</param>
public class FaultException(FaultCode fault, string says) : Exception(says)
{
    /// <summary>Which fault.</summary>
    public FaultCode Fault { get; } = fault;
}
