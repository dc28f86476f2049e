using Facility.Contracts.Errors;

namespace Facility.Silo.Import;

/// <summary>A file does not fit what the database holds; the message says what would be right.</summary>
public sealed class ImportRefusedException(CommandError error, string message) : Exception(error.Say(message))
{
    public CommandError Error => error;
}
