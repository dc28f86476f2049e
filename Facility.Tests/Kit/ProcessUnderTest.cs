using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Facility.Tests.Kit;

/// <summary>One of our programs as a real process: started, listened to, stopped or killed.</summary>
public sealed partial class ProcessUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan ReadyWaitMax = TimeSpan.FromSeconds(60);
    private readonly ConcurrentQueue<string> said = new();
    private readonly Process process;
    private readonly string name;

    private ProcessUnderTest(string project, string[] arguments, string? trace = null)
    {
        name = project;
        process = new Process
        {
            StartInfo = new(
                trace is null ? Executable(project) : "strace",
                trace is null
                    ? arguments : [.. Power.SystemCallTrace.Arguments(trace), Executable(project), .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
            },
        };
        // Started often and killed soon: the compiler counts nothing for later. A start costs a tenth less.
        process.StartInfo.Environment["DOTNET_TieredPGO"] = "0";
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
    }

    public string Said => string.Join('\n', said);

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>Starts and waits until it says the words; its output is in the failure if it never does.</summary>
    public static Task<ProcessUnderTest> Start(string project, string ready, params string[] arguments) =>
        Begin(new(project, arguments), ready);

    /// <summary>The same under strace, which writes the process's calls into a file.</summary>
    public static Task<ProcessUnderTest> StartTraced(
        string trace, string project, string ready, params string[] arguments) =>
        Begin(new(project, arguments, trace), ready);

    private static async Task<ProcessUnderTest> Begin(ProcessUnderTest child, string ready)
    {
        var project = child.name;
        child.process.Start();
        child.process.BeginOutputReadLine();
        child.process.BeginErrorReadLine();
        await Eventually.Holds(() => child.said.Any(line => line.Contains(ready, StringComparison.Ordinal))
            || child.HasExited,
            ReadyWaitMax, () => $"{project} did not say '{ready}':\n{child.Said}");
        Assert.False(child.HasExited && !child.Said.Contains(ready, StringComparison.Ordinal),
            $"{project} ended:\n{child.Said}");
        return child;
    }

    /// <summary>Starts and kills it after a while, whatever it has come to.</summary>
    public static async Task KillAfter(TimeSpan span, string project, params string[] arguments)
    {
        await using var child = new ProcessUnderTest(project, arguments);
        child.process.Start();
        await Task.Delay(span, TimeProvider.System);
        await child.Kill();
    }

    /// <summary>Runs to its end and gives exit code and output.</summary>
    public static async Task<(int ExitCode, string Said)> RunToEnd(string project, params string[] arguments)
    {
        var child = new ProcessUnderTest(project, arguments);
        child.process.Start();
        child.process.BeginOutputReadLine();
        child.process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(4 * ReadyWaitMax, TimeProvider.System);
        try
        {
            await child.process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // Left behind it would stand in the way of whoever comes next.
            child.process.Kill();
            throw new TimeoutException($"{project} {string.Join(' ', arguments)} does not end. It said:\n{child.Said}");
        }
        return (child.process.ExitCode, child.Said);
    }

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>SIGSTOP: it stands still with everything it holds.</summary>
    public void Pause() => Assert.Equal(0, Signal(process.Id, 19));

    /// <summary>SIGCONT.</summary>
    public void Resume() => Assert.Equal(0, Signal(process.Id, 18));

    /// <summary>SIGTERM, and SIGKILL if that was not heard.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            _ = Signal(process.Id, 15);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        process.Dispose();
    }

    public override string ToString() => name;

    /// <summary>The program built in the same configuration as the tests.</summary>
    public static string Executable(string project)
    {
        var ours = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(ours.Parent!.Parent!.FullName, project, ours.Name, project);
    }

    private void Hear(string? line)
    {
        if (line is not null) said.Enqueue(line);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
