using System.Globalization;

namespace Facility.Devices.Links;

/// <summary>The right to use a port, held by one process on this machine at a time.</summary>
/// <remarks>A locked file beside the port, because the system lets several processes open the same port. The lock
/// goes with the process, however it ends; the file's text only says who it was.</remarks>
public sealed class PortClaim : IDisposable
{
    private const string Terminals = "/dev/pts/";
    private readonly FileStream file;

    private PortClaim(FileStream file) => this.file = file;

    /// <summary>Claims a port.</summary>
    /// <exception cref="PortClaimedException">Somebody else has it.</exception>
    /// <exception cref="LinkEndedException">The claim's file is another user's.</exception>
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
            throw new PortClaimedException(endpoint, Holder(path));
        }
        catch (UnauthorizedAccessException)
        {
            throw new LinkEndedException($"Port {endpoint} cannot be claimed: {path} belongs to another user.");
        }

        Sign(path);
        return new(file);
    }

    /// <summary>Gives it back.</summary>
    public void Dispose() => file.Dispose();

    // The name lies beside the lock, not in it: a locked file cannot be read by those it keeps out.
    private static void Sign(string path)
    {
        try
        {
            File.WriteAllText(path + ".holder", Ourselves());
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
        var port = endpoint[(colon + 1)..].Split('?')[0];
        if (File.Exists(port)) port = File.ResolveLinkTarget(port, returnFinalTarget: true)?.FullName ?? port;
        if (port.StartsWith(Terminals, StringComparison.Ordinal) && File.Exists(port)) port += MadeAt(port);
        var name = string.Concat(port.Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '-'));
        return Path.Combine(Path.GetTempPath(), "facility-ports", name + ".claim");
    }

    // The system gives a terminal's number away again at once: whoever still holds the claim of a terminal that is
    // gone must not keep the next of its number from its panel. When it was made tells them apart.
    private static string MadeAt(string terminal) => string.Create(
        CultureInfo.InvariantCulture, $"-{File.GetCreationTimeUtc(terminal).Ticks}");

    private static string Ourselves()
    {
        var program = Path.GetFileNameWithoutExtension(Environment.GetCommandLineArgs()[0]);
        var arguments = string.Join(' ', Environment.GetCommandLineArgs().Skip(1).Take(8));
        return string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} ({program} {arguments})");
    }

    private static string Holder(string path)
    {
        try
        {
            return File.ReadAllText(path + ".holder") is { Length: > 0 } holder ? holder : "another process";
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
