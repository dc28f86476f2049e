using System.Globalization;
using Facility.Devices.Osdp.Capture;
using HardwareSim.Trace;

namespace HardwareSim.Cli;

/// <summary>Prints a wire, one exchange per line.</summary>
internal sealed class TracePrinter(TraceSettings settings, int? address, bool all, TextWriter to)
{
    private TraceDecoder decoder = new(settings);
    private int exchanges;
    private int quiet;

    /// <summary>Whether frames must come unredacted to be read as wanted.</summary>
    public bool NeedsAll => settings.Unredacted || settings.Keys is not null;

    /// <summary>The line's speed became known.</summary>
    public void At(int baud) => decoder = new(settings with { Baud = settings.Baud ?? baud });

    /// <summary>Prints what a record completes.</summary>
    public void Take(CaptureRecord record) => Print(decoder.Take(record));

    /// <summary>Prints what was open, and the sum.</summary>
    public void End()
    {
        Print(decoder.End());
        to.WriteLine($"{exchanges} exchanges" + (quiet > 0 ? $", {quiet} of them polls without news (--all)" : ""));
    }

    /// <summary>Prints a whole capture.</summary>
    public int Print(IEnumerable<CaptureRecord> records)
    {
        foreach (var record in records) Take(record);
        End();
        return ExitCode.Stopped;
    }

    /// <summary>An exchange as it is printed.</summary>
    public static string Line(TraceLine line) => string.Create(CultureInfo.InvariantCulture,
        $"{line.At} {line.Address,3}  {line.Command}{(line.Attempt > 1 ? $" [said again, {line.Attempt}]" : "")}")
        + (line.Reply.Length > 0 ? $" → {line.Reply}" : "")
        + (line.AnsweredMs is { } time ? string.Create(CultureInfo.InvariantCulture, $"  {time:0.0} ms") : "")
        + (line.Faults.Length > 0 ? $"  !! {line.Faults}" : "");

    private void Print(IEnumerable<TraceLine> lines)
    {
        foreach (var line in lines.Where(line => address is null || line.Address == address))
        {
            exchanges++;
            if (line.Quiet && !all) quiet++;
            else to.WriteLine(Line(line));
        }
    }
}
