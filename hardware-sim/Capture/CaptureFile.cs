using Facility.Contracts.Errors;
using Facility.Devices.Osdp.Capture;
using HardwareSim.Cli;

namespace HardwareSim.Capture;

/// <summary>A capture file of the command line, read as it is asked for.</summary>
internal static class CaptureFile
{
    /// <summary>Does something with a file's records; says on stderr what is wrong with it.</summary>
    /// <returns>What it answers, or the exit code for wrong input.</returns>
    public static int With(FileInfo file, Func<IEnumerable<CaptureRecord>, int> act)
    {
        try
        {
            using var text = file.OpenText();
            return act(OsdpcapReader.Read(text));
        }
        catch (CaptureFormatException wrong)
        {
            return Complaint.Say(CommandErrors.WrongFile, $"{file.FullName} is no osdpcap: {wrong.Message}");
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return Complaint.Say(CommandErrors.NoFile, trouble.Message);
        }
    }
}
