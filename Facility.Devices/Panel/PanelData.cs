using System.Globalization;

namespace Facility.Devices.Panel;

/// <summary>A panel's data folder, held by one process at a time.</summary>
/// <remarks>The lock goes with the process, however it ends; who it was stands beside it.</remarks>
public sealed class PanelData : IDisposable
{
    private readonly FileStream claim;

    private PanelData(string folder, FileStream claim)
    {
        Folder = folder;
        this.claim = claim;
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>The journal.</summary>
    public string Journal => Path.Combine(Folder, "journal.db");

    /// <summary>The access table and the revocations ahead of it.</summary>
    public string AccessTable => Path.Combine(Folder, "access-table.bin");

    /// <summary>The lockdowns that stand.</summary>
    public string Lockdowns => Path.Combine(Folder, "lockdowns.json");

    /// <summary>Confirmed passages and first cards.</summary>
    public string People => Path.Combine(Folder, "people.json");

    /// <summary>The doors that are out of service.</summary>
    public string Maintenance => Path.Combine(Folder, "maintenance.json");

    /// <summary>Secrets, 0600.</summary>
    public string Keys => Path.Combine(Folder, "keys");

    /// <summary>The keys of the peripherals.</summary>
    public string ChannelKeys => Path.Combine(Keys, "osdp");

    /// <summary>Makes the folder if need be and claims it.</summary>
    /// <exception cref="IOException">Another process has it, or it cannot be written.</exception>
    public static PanelData Claim(string folder, string panel)
    {
        Directory.CreateDirectory(folder);
        var holder = Path.Combine(folder, "panel.holder");
        var path = Path.Combine(folder, "panel.lock");
        FileStream claim;
        try
        {
            claim = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new IOException(
                $"Data folder {folder} is already in use by {HolderIn(holder)}. A data folder has one panel.");
        }

        Sign(holder, panel);
        return new(folder, claim);
    }

    /// <summary>Gives the folder back.</summary>
    public void Dispose() => claim.Dispose();

    // A file of its own: the locked one cannot be read by others.
    private static void Sign(string holder, string panel)
    {
        try
        {
            File.WriteAllText(
                holder, string.Create(CultureInfo.InvariantCulture, $"{panel}, process {Environment.ProcessId}"));
        }
        catch (IOException)
        {
            // On a full disk the claim still holds; it only cannot say whose it is.
        }
    }

    private static string HolderIn(string holder)
    {
        try
        {
            return File.ReadAllText(holder) is { Length: > 0 } name ? name : "another process";
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
