using Microsoft.Extensions.Logging;

namespace Facility.Devices.Journal;

public sealed partial class PanelJournal
{
    [LoggerMessage(3101, LogLevel.Error, "Journal {Path} cannot be written: {Because}. Releases are refused.")]
    private static partial void LogNotWritable(ILogger log, string path, string because);

    [LoggerMessage(3102, LogLevel.Warning, "Journal {Path} is written again; {Lost} entries were lost.")]
    private static partial void LogWritableAgain(ILogger log, string path, long lost);

    [LoggerMessage(3103, LogLevel.Error,
        "Journal {Path} has only its securing reserve left ({FreeBytes} octets). Releases are refused.")]
    private static partial void LogSpaceSpent(ILogger log, string path, long freeBytes);

    [LoggerMessage(3104, LogLevel.Information, "Journal {Path} has space again.")]
    private static partial void LogSpaceAgain(ILogger log, string path);
}
