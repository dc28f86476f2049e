using Facility.Contracts.Errors;

namespace HardwareSim.Cli;

/// <summary>Says on stderr what is wrong with a command, with the id of the kind of mistake.</summary>
internal static class Complaint
{
    /// <summary>Says it; the command ends with this exit code.</summary>
    public static int Say(CommandError error, string message)
    {
        Console.Error.WriteLine($"hardware-sim: {error.Say(message)}");
        return ExitCode.WrongInput;
    }
}
