using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Secure;

namespace HardwareSim.Lines;

/// <summary>The keys of a building's peripherals, kept in a folder over restarts of the simulator.</summary>
/// <param name="folder">Where each peripheral keeps its own.</param>
/// <param name="delivered">Where the list of the keys goes that they are delivered with; null delivers them
/// without any, as most readers come.</param>
internal sealed class KeyDrawer(string folder, string? delivered)
{
    /// <summary>The memory of one peripheral.</summary>
    public KeyMemory Of(LineId line, SitePeripheral peripheral)
    {
        if (!peripheral.Secure) return new(null);
        var file = $"{line}.{peripheral.Address}.key";
        var memory = new KeyMemory(Path.Combine(Made(folder), file));
        if (File.Exists(Path.Combine(folder, file))) return memory.Recall();
        if (delivered is null) return memory;

        var key = ChannelKey.Generate();
        new KeyMemory(Path.Combine(Made(delivered), file)).Confirm(key);
        memory.Confirm(key);
        return memory;
    }

    private static string Made(string folder)
    {
        if (OperatingSystem.IsWindows()) return Directory.CreateDirectory(folder).FullName;
        const UnixFileMode ownerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        return Directory.CreateDirectory(folder, ownerOnly).FullName;
    }
}
