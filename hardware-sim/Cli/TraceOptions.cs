using System.CommandLine;
using Facility.Contracts.Errors;
using HardwareSim.Capture;
using HardwareSim.Trace;

namespace HardwareSim.Cli;

/// <summary>What all commands that print a decoded wire understand.</summary>
internal sealed class TraceOptions
{
    private readonly Option<int?> address = new("--address") { Description = "Only this peripheral." };
    private readonly Option<bool> all = new("--all") { Description = "Polls without news, too." };
    private readonly Option<int?> baud = new("--baud") { Description = "Speed of a capture's line, for exact times." };
    private readonly Option<FileInfo?> keyFile = new("--key-file")
    {
        Description = "Channel keys to open sealed frames with: lines 'ADDRESS KEY'.",
    };
    private readonly Option<bool> unredacted = Unredacted("Shows card numbers and keys pressed.");

    /// <summary>The option that takes redaction off.</summary>
    public static Option<bool> Unredacted(string description) => new("--unredacted") { Description = description };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(address);
        command.Add(all);
        command.Add(baud);
        command.Add(keyFile);
        command.Add(unredacted);
    }

    /// <summary>A printer as they ask for; null with a message on stderr for a wrong key file.</summary>
    public TracePrinter? Read(ParseResult parsed)
    {
        try
        {
            var keys = parsed.GetValue(keyFile) is { } file ? TraceKeys.Read(File.ReadLines(file.FullName)) : null;
            return new(
                new(parsed.GetValue(baud), keys, parsed.GetValue(unredacted)),
                parsed.GetValue(address), parsed.GetValue(all), Console.Out);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or FormatException)
        {
            Complaint.Say(CommandErrors.NoFile, trouble.Message);
            return null;
        }
    }
}
