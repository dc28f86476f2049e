using Facility.Devices.Osdp.Capture;

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
            return Refuse($"{file.FullName} is no osdpcap: {wrong.Message}");
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return Refuse(trouble.Message);
        }
    }

    /// <summary>Says what is wrong.</summary>
    public static int Refuse(string message)
    {
        Console.Error.WriteLine($"hardware-sim: {message}");
        return Cli.ExitCode.WrongInput;
    }
}
