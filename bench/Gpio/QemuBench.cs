using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Bench.Gpio;

/// <summary><c>qemu-gpio</c>: the panel's own code against a real kernel's GPIO, in an emulated machine.</summary>
/// <remarks>No build machine has a GPIO chip. A Debian kernel in QEMU has one, from the kernel's own gpio-sim module,
/// which Debian does not build: it is built here from Debian's sources.</remarks>
internal static class QemuBench
{
    private static readonly TimeSpan RunMax = TimeSpan.FromMinutes(5);

    public static Command Command()
    {
        var folder = new Option<DirectoryInfo>("--folder")
        {
            Description = "Where kernel, module and guest are kept for the next run.",
            DefaultValueFactory = _ => new(Path.Combine(Path.GetTempPath(), "facility-qemu-gpio")),
        };
        var command = new Command("qemu-gpio", "The libgpiod path against a real kernel, in QEMU. Nightly.") { folder };
        command.SetAction((parsed, cancellation) => Run(parsed.GetValue(folder)!.FullName, cancellation));
        return command;
    }

    private static async Task<int> Run(string folder, CancellationToken cancellation)
    {
        if (Tools.Missing() is { } missing)
        {
            Console.WriteLine($"skipped: {missing}");
            return 0;
        }
        Directory.CreateDirectory(folder);
        try
        {
            return await Build(folder, cancellation);
        }
        catch (SkippedException skipped)
        {
            Console.WriteLine($"skipped: {skipped.Message}");
            return 0;
        }
    }

    private static async Task<int> Build(string folder, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var kernel = await GuestKernel.Make(Path.Combine(folder, "kernel"), cancellation);
        Say($"kernel {kernel.Version} and its gpio-sim module", watch);
        var disk = await GuestDisk.Make(Path.Combine(folder, "guest"), kernel, cancellation);
        Say($"guest of {new FileInfo(disk).Length / 1_000_000} MB", watch);
        var results = await GuestRun.Run(kernel.Image, disk, RunMax, cancellation);
        Say("run, power off included", watch);
        return Print(results);
    }

    private static int Print(GuestResults results)
    {
        var table = new Table().Title("The panel's GPIO code on a real kernel, emulated CPU")
            .AddColumns("check", "result", "seen");
        foreach (var check in results.Checks)
            table.AddRow(Markup.Escape(check.Name), check.Passed ? "ok" : "FAILED", Markup.Escape(check.Seen));
        AnsiConsole.Write(table);
        if (results.Ended) return results.Checks.All(check => check.Passed) ? 0 : 1;
        Console.WriteLine("The guest did not come to its end. It last said:");
        foreach (var line in results.LastSaid) Console.WriteLine($"  {line}");
        return 1;
    }

    private static void Say(string done, Stopwatch watch) => Console.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds,6:0.0} s  {done}"));
}
