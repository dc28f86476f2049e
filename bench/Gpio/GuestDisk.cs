using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Bench.Gpio;

/// <summary>The guest's whole file system in memory: busybox, the runtime, libgpiod and our own programs.</summary>
internal static partial class GuestDisk
{
    /// <summary>The chip's label in the guest.</summary>
    public const string Chip = "facility-bench";

    /// <summary>How many pins it has.</summary>
    public const int Pins = 16;

    private const string Config = """
        { "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" },
          "configProperties": { "System.Globalization.Invariant": true, "System.GC.Concurrent": false } } }
        """;

    private static readonly string[] LibraryFolders = ["/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu"];

    /// <summary>Makes it anew: our programs change.</summary>
    public static async Task<string> Make(string folder, GuestKernel kernel, CancellationToken cancellation)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var root = Directory.CreateDirectory(Path.Combine(folder, "root")).FullName;
        foreach (var part in new[] { "bin", "app", "mod", "proc", "sys", "dev", "tmp" })
            Directory.CreateDirectory(Path.Combine(root, part));
        Copy(Tools.Find("busybox")!, Path.Combine(root, "bin/busybox"));
        foreach (var module in kernel.Modules) Copy(module, Path.Combine(root, "mod", Path.GetFileName(module)));
        var dotnet = CopyRuntime(root);
        CopyPrograms(Path.Combine(root, "app"));
        await CopyLibraries(root, dotnet, cancellation);
        await File.WriteAllTextAsync(Path.Combine(root, "init"), Init(kernel, dotnet), cancellation);
        var disk = Path.Combine(folder, "guest.gz");
        await Tools.Shell(root, $"chmod +x init; find . | cpio -o -H newc --quiet | gzip -1 > {disk}", cancellation);
        return disk;
    }

    private static string Init(GuestKernel kernel, string dotnet) => $"""
        #!/bin/busybox sh
        /bin/busybox --install -s /bin
        export PATH=/bin HOME=/tmp DOTNET_EnableDiagnostics=0 DOTNET_TieredPGO=0
        mount -t proc none /proc; mount -t sysfs none /sys; mount -t devtmpfs none /dev
        {string.Join('\n', kernel.Modules.Select(module => $"insmod /mod/{Path.GetFileName(module)}"))}
        mount -t configfs none /sys/kernel/config
        mkdir -p /sys/kernel/config/gpio-sim/bench/bank0
        cd /sys/kernel/config/gpio-sim/bench
        echo {Chip} > bank0/label; echo {Pins} > bank0/num_lines; echo 1 > live
        cd /app
        {dotnet} exec --runtimeconfig /app/guest.json /app/bench.dll gpio-guest 2>&1
        echo "guest exit $?"
        poweroff -f

        """.ReplaceLineEndings("\n");

    // At the place where it is on this machine, so that it finds its parts by itself.
    private static string CopyRuntime(string root)
    {
        var runtime = RuntimeEnvironment.GetRuntimeDirectory().TrimEnd('/');
        var home = Path.GetFullPath(Path.Combine(runtime, "../../.."));
        foreach (var file in Directory.GetFiles(runtime)) Copy(file, root + file);
        foreach (var file in Directory.GetFiles(Path.Combine(home, "host/fxr"), "*", SearchOption.AllDirectories))
            Copy(file, root + file);
        var dotnet = Path.Combine(home, "dotnet");
        Copy(dotnet, root + dotnet);
        return dotnet;
    }

    private static void CopyPrograms(string app)
    {
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory, "*.dll"))
            Copy(file, Path.Combine(app, Path.GetFileName(file)));
        File.WriteAllText(Path.Combine(app, "guest.json"), Config);
    }

    private static async Task CopyLibraries(string root, string dotnet, CancellationToken cancellation)
    {
        var runtime = RuntimeEnvironment.GetRuntimeDirectory();
        string[] users =
        [
            dotnet, Path.Combine(runtime, "libcoreclr.so"), Path.Combine(runtime, "libSystem.Native.so"),
            .. Gpiod(),
        ];
        foreach (var library in Gpiod()) Copy(library, root + library);
        var said = await Tools.Run(root, "ldd", users, cancellation);
        foreach (var path in LibraryPath().Matches(said).Select(found => found.Groups[1].Value).Distinct())
            if (File.Exists(path)) Copy(path, root + path);
    }

    private static IEnumerable<string> Gpiod() => LibraryFolders
        .Where(Directory.Exists).SelectMany(folder => Directory.GetFiles(folder, "libgpiod.so.*"))
        .DistinctBy(Path.GetFileName);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(File.ResolveLinkTarget(from, returnFinalTarget: true)?.FullName ?? from, to, overwrite: true);
    }

    [GeneratedRegex(@"(/\S+\.so[.\d]*)")]
    private static partial Regex LibraryPath();
}
