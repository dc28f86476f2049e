using System.Globalization;
using System.Text;

namespace Facility.Devices.Links;

/// <summary>The right to use a port, held by one process on this machine at a time.</summary>
/// <remarks>A locked file beside the port, because the system lets several processes open the same port. The lock
/// goes with the process, however it ends; the file's text only says who it was.</remarks>
public sealed class PortClaim : IDisposable
{
    private readonly FileStream file;

    private PortClaim(FileStream file) => this.file = file;

    /// <summary>Claims a port.</summary>
    /// <exception cref="PortClaimedException">Somebody else has it.</exception>
    public static PortClaim Take(string endpoint)
    {
        var path = PathFor(endpoint);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        FileStream file;
        try
        {
            file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new PortClaimedException(endpoint, HolderIn(path));
        }

        Sign(file);
        return new(file);
    }

    /// <summary>Gives it back.</summary>
    public void Dispose() => file.Dispose();

    private static void Sign(FileStream file)
    {
        try
        {
            file.SetLength(0);
            file.Write(Encoding.UTF8.GetBytes(Ourselves()));
            file.Flush();
        }
        catch (IOException)
        {
            // On a full disk the claim still holds; it only cannot say whose it is.
        }
    }

    // Two names of one port must meet in one file: a link name counts as what it points to.
    private static string PathFor(string endpoint)
    {
        var colon = endpoint.IndexOf(':', StringComparison.Ordinal);
        var port = endpoint[(colon + 1)..];
        if (File.Exists(port)) port = File.ResolveLinkTarget(port, returnFinalTarget: true)?.FullName ?? port;
        var name = string.Concat(port.Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '-'));
        return Path.Combine(Path.GetTempPath(), "facility-ports", name + ".claim");
    }

    private static string Ourselves()
    {
        var program = Path.GetFileNameWithoutExtension(Environment.GetCommandLineArgs()[0]);
        var arguments = string.Join(' ', Environment.GetCommandLineArgs().Skip(1).Take(8));
        return string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} ({program} {arguments})");
    }

    private static string HolderIn(string path)
    {
        try
        {
            // Our own lock would refuse a reader that shares nothing; this one asks for none.
            using var reading = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var text = new StreamReader(reading);
            return text.ReadToEnd() is { Length: > 0 } holder ? holder : "another process";
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
