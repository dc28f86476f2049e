namespace Bench.Fuzz;

/// <summary>Something happened in a storm that must never happen; the message says how to see it again.</summary>
public sealed class FuzzFaultException(string message, Exception? inner = null) : Exception(message, inner);
