using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Facility.Tests.Power;

/// <summary>Reads what strace wrote down of a process: every write, sync and reply, with all octets.</summary>
internal static partial class SystemCallTrace
{
    /// <summary>strace's arguments before the program's own.</summary>
    /// <remarks>-D leaves the program our own child; -xx writes every octet as hexadecimal.</remarks>
    public static string[] Arguments(string file) =>
    [
        "-D", "-f", "--seccomp-bpf", "-y", "-xx", "-s", "1000000", "-e", "signal=none", "-o", file,
        "-e", "trace=pwrite64,write,writev,sendto,sendmsg,fsync,fdatasync,ftruncate",
    ];

    /// <summary>Whether a strace still writes this file.</summary>
    public static bool IsBeingWritten(string file) => Process.GetProcessesByName("strace")
        .Any(one => File.ReadAllText($"/proc/{one.Id}/cmdline").Contains(file, StringComparison.Ordinal));

    /// <summary>The events of files in a folder whose name begins so, and of sockets.</summary>
    public static IEnumerable<DiskEvent> Read(string trace, string files)
    {
        var syncs = new Dictionary<int, string>();
        foreach (var line in File.ReadLines(trace))
        {
            if (Call().Match(line) is not { Success: true } call)
            {
                if (SyncResumed().Match(line) is { Success: true } back
                    && syncs.Remove(Number(back.Groups[1].Value), out var synced))
                    yield return new SyncEnded(synced, Number(back.Groups[1].Value));
                continue;
            }
            var (thread, name, target) =
                (Number(call.Groups[1].Value), call.Groups[2].Value, Text(call.Groups[3].Value));
            var rest = line[(call.Index + call.Length)..];
            if (name is "fsync" or "fdatasync")
            {
                if (!target.StartsWith(files, StringComparison.Ordinal)) continue;
                yield return new SyncBegan(target, thread);
                if (rest.Contains("unfinished", StringComparison.Ordinal)) syncs[thread] = target;
                else yield return new SyncEnded(target, thread);
            }
            else if (Of(name, target, rest, files) is { } seen) yield return seen;
        }
    }

    private static DiskEvent? Of(string name, string target, string rest, string files) => name switch
    {
        "pwrite64" when target.StartsWith(files, StringComparison.Ordinal) => WriteOf(target, rest),
        "ftruncate" when target.StartsWith(files, StringComparison.Ordinal) =>
            new DiskTruncate(target, long.Parse(FirstNumber().Match(rest).Value, CultureInfo.InvariantCulture)),
        "write" or "writev" or "sendto" or "sendmsg" when IsSocket(target) =>
            new SocketWrite(Encoding.UTF8.GetString(
                [.. Quoted().Matches(rest).SelectMany(part => Octets(part.Groups[1].Value))])),
        _ => null,
    };

    private static DiskWrite WriteOf(string target, string rest)
    {
        var written = Written().Match(rest);
        return new(target, long.Parse(written.Groups[2].Value, CultureInfo.InvariantCulture),
            Octets(written.Groups[1].Value));
    }

    private static bool IsSocket(string target) =>
        target.StartsWith("socket:", StringComparison.Ordinal) || target.StartsWith("TCP", StringComparison.Ordinal);

    private static byte[] Octets(string escaped) =>
        Convert.FromHexString(escaped.Replace("\\x", "", StringComparison.Ordinal));

    private static string Text(string escaped) => Encoding.UTF8.GetString(Octets(escaped));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d+)\s+(\w+)\(\d+<((?:\\x[0-9a-f]{2})+)>(?:\(deleted\))?")]
    private static partial Regex Call();

    [GeneratedRegex(@"^(\d+)\s+<\.\.\. f(?:data)?sync resumed>.*= 0")]
    private static partial Regex SyncResumed();

    [GeneratedRegex(@"^, ""((?:\\x[0-9a-f]{2})*)"", \d+, (\d+)")]
    private static partial Regex Written();

    [GeneratedRegex(@"""((?:\\x[0-9a-f]{2})*)""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\d+")]
    private static partial Regex FirstNumber();
}
