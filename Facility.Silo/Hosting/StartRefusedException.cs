using Facility.Contracts.Errors;

namespace Facility.Silo.Hosting;

/// <summary>The silo does not start, or a command does nothing; the message says why and what would be right. Exit
/// code 2.</summary>
public sealed class StartRefusedException(CommandError error, string message) : Exception(error.Say(message))
{
    public CommandError Error => error;
}
