using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Bench.Gpio;

/// <summary>Programs of the machine that make and run the guest.</summary>
internal static class Tools
{
    private static readonly (string Program, string Package)[] Needed =
    [
        ("qemu-system-x86_64", "qemu-system-x86"), ("gcc", "gcc"), ("make", "make"), ("dpkg-deb", "dpkg"),
        ("apt-get", "apt"), ("cpio", "cpio"), ("gzip", "gzip"), ("tar", "tar"), ("xz", "xz-utils"),
        ("busybox", "busybox-static"), ("ldd", "libc-bin"),
    ];

    /// <summary>What is missing and how it is had; null when all is there.</summary>
    public static string? Missing()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture is not Architecture.X64)
            return "the guest is made on Debian for x64 only.";
        var lacks = Needed.Where(one => Find(one.Program) is null).Select(one => one.Package).ToList();
        if (!NativeLibrary.TryLoad("libgpiod.so.2", out _) && !NativeLibrary.TryLoad("libgpiod.so.3", out _))
            lacks.Add("libgpiod2");
        if (lacks.Count == 0) return null;
        var what = lacks.Contains("qemu-system-x86") ? "QEMU is missing" : "tools are missing";
        return $"{what} (apt-get install --no-install-recommends {string.Join(' ', lacks)})";
    }

    /// <summary>Where a program is; null if it is not there.</summary>
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Concat(["/sbin", "/usr/sbin"]).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <summary>Runs one to its end, out of the way of others; what it said.</summary>
    /// <exception cref="SkippedException">It failed.</exception>
    public static async Task<string> Run(
        string folder, string program, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("nice", ["-n", "19", program, .. words])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var wrong = process.StandardError.ReadToEndAsync(cancellation);
        var said = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0
            ? said
            : throw new SkippedException($"{program} {string.Join(' ', words)} failed: {(await wrong).Trim()}");
    }

    /// <summary>Runs a line of shell.</summary>
    public static Task<string> Shell(string folder, string line, CancellationToken cancellation) =>
        Run(folder, "sh", ["-ec", line], cancellation);
}
