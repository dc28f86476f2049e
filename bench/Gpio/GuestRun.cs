using System.Collections.Immutable;
using System.Diagnostics;

namespace Bench.Gpio;

/// <summary>Boots the guest and listens to what it says of its checks.</summary>
internal static class GuestRun
{
    private const int KeptLines = 20;

    /// <summary>Runs it to its end, or stops it.</summary>
    public static async Task<GuestResults> Run(
        string image, string disk, TimeSpan most, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(most, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        using var guest = Start(image, disk);
        var said = new List<string>();
        try
        {
            while (await guest.StandardOutput.ReadLineAsync(either.Token) is { } line) said.Add(line.Trim());
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            said.Add($"stopped after {most.TotalMinutes:0} minutes");
        }
        finally
        {
            if (!guest.HasExited) guest.Kill(entireProcessTree: true);
        }
        return new(
            [.. said.Select(GuestCheck.Parse).OfType<GuestCheck>()], said.Contains("guest exit 0"),
            [.. said.TakeLast(KeptLines)]);
    }

    // A software CPU: where the machine can virtualise, stock kernels were seen to hang.
    private static Process Start(string image, string disk) => Process.Start(new ProcessStartInfo("nice",
    [
        "-n", "19", "qemu-system-x86_64", "-accel", "tcg", "-machine", "pc", "-cpu", "max", "-m", "1536",
        "-display", "none", "-monitor", "none", "-serial", "stdio", "-no-reboot", "-nic", "none",
        "-kernel", image, "-initrd", disk, "-append", "console=ttyS0 quiet panic=-1",
    ])
    { RedirectStandardOutput = true, RedirectStandardInput = true })!;
}

/// <summary>What the guest said.</summary>
/// <param name="Checks">Each check's result.</param>
/// <param name="Ended">Whether it came to its end.</param>
/// <param name="LastSaid">Its last lines.</param>
internal sealed record GuestResults(
    ImmutableArray<GuestCheck> Checks, bool Ended, ImmutableArray<string> LastSaid);
