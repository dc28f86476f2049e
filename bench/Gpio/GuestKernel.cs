using System.Text.RegularExpressions;

namespace Bench.Gpio;

/// <summary>A Debian kernel, unpacked and not installed, with a gpio-sim module built for it.</summary>
/// <param name="Version">Its name, e.g. 6.1.0-50-amd64.</param>
/// <param name="Image">The kernel itself.</param>
/// <param name="Modules">Modules to load, in this order.</param>
internal sealed partial record GuestKernel(string Version, string Image, IReadOnlyList<string> Modules)
{
    private const string Own = "gpio-sim-own.ko";

    /// <summary>Takes what an earlier run left, or fetches and builds.</summary>
    public static async Task<GuestKernel> Make(string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        if (Made(folder) is { } made) return made;

        var version = await NewestVersion(folder, cancellation);
        await Fetch(folder, version, cancellation);
        await BuildModule(folder, version, cancellation);
        return Made(folder) ?? throw new SkippedException($"the module for kernel {version} was not built.");
    }

    private static GuestKernel? Made(string folder)
    {
        var root = Path.Combine(folder, "root");
        var image = Directory.Exists(Path.Combine(root, "boot"))
            ? Directory.GetFiles(Path.Combine(root, "boot"), "vmlinuz-*").FirstOrDefault() : null;
        var own = Path.Combine(folder, "module", Own);
        if (image is null || !File.Exists(own)) return null;
        var version = Path.GetFileName(image)["vmlinuz-".Length..];
        var tree = new[] { root, Path.Combine(root, "usr") }
            .First(at => Directory.Exists(Path.Combine(at, "lib/modules")));
        var configfs = Directory.GetFiles(
            Path.Combine(tree, "lib/modules", version), "configfs.ko*", SearchOption.AllDirectories);
        return new(version, image, [.. configfs, own]);
    }

    private static async Task<string> NewestVersion(string folder, CancellationToken cancellation)
    {
        var said = await Tools.Run(folder, "apt-cache", ["depends", "linux-image-amd64"], cancellation);
        return ImageName().Match(said) is { Success: true } found
            ? found.Groups[1].Value
            : throw new SkippedException("apt knows no linux-image-amd64 (apt-get update).");
    }

    private static async Task Fetch(string folder, string version, CancellationToken cancellation)
    {
        var headers = $"linux-headers-{version}";
        var needs = await Tools.Run(folder, "apt-cache", ["depends", headers], cancellation);
        string[] wanted =
        [
            $"linux-image-{version}", headers, .. HeaderParts().Matches(needs).Select(part => part.Groups[1].Value),
            $"linux-source-{string.Join('.', version.Split('.').Take(2))}",
        ];
        await Tools.Run(folder, "apt-get", ["download", .. wanted], cancellation);
        foreach (var package in Directory.GetFiles(folder, "*.deb"))
            await Tools.Run(folder, "dpkg-deb", ["-x", package, "root"], cancellation);
    }

    // The simulated interrupts call a function that modules may not use; by its number the same one can be reached.
    private static async Task BuildModule(string folder, string version, CancellationToken cancellation)
    {
        var module = Directory.CreateDirectory(Path.Combine(folder, "module")).FullName;
        var root = Path.Combine(folder, "root");
        await Tools.Shell(module, $"""
            tar -xJf {root}/usr/src/linux-source-*.tar.xz --strip-components=1 --wildcards \
                '*/drivers/gpio/gpio-sim.c' '*/drivers/gpio/gpiolib.h' '*/kernel/irq/irq_sim.c'
            mv drivers/gpio/* .
            sed 's/handle_simple_irq(irq_to_desc(irqnum));/generic_handle_irq(irqnum);/' \
                kernel/irq/irq_sim.c > irq_sim_own.c
            sed -i 's#[^ ]*/usr/src/#{root}/usr/src/#' {root}/usr/src/linux-headers-{version}/Makefile
            """, cancellation);
        await File.WriteAllTextAsync(
            Path.Combine(module, "Makefile"),
            "obj-m := gpio-sim-own.o\ngpio-sim-own-y := gpio-sim.o irq_sim_own.o\n", cancellation);
        await Tools.Run(
            module, "make", ["-C", $"{root}/usr/src/linux-headers-{version}", $"M={module}", "modules"],
            cancellation);
    }

    [GeneratedRegex(@"Depends: linux-image-(\S+)")]
    private static partial Regex ImageName();

    [GeneratedRegex(@"Depends: (linux-(?:headers|kbuild|compiler)-\S+)")]
    private static partial Regex HeaderParts();
}
