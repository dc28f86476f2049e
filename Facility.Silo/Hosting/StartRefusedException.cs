namespace Facility.Silo.Hosting;

/// <summary>The silo does not start; the message says why and what would be right. Exit code 2.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
