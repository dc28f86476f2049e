using Microsoft.Extensions.Logging;

namespace Facility.Devices.Panel;

public sealed partial class PanelRuntime
{
    [LoggerMessage(3001, LogLevel.Information,
        "Panel {Panel} started as {Boot}: {Doors} doors on {Lines} lines, access table {TableVersion}.")]
    private static partial void LogStarted(
        ILogger log, string panel, string boot, int doors, int lines, long tableVersion);

    [LoggerMessage(3002, LogLevel.Critical, "Panel {Panel} stops: {Because}. Locks relock by their own timers.")]
    private static partial void LogBroken(ILogger log, Exception broken, string panel, string because);

    [LoggerMessage(3003, LogLevel.Error, "Panel {Panel}: too much waits; an input was dropped: {Input}")]
    private static partial void LogDropped(ILogger log, string panel, string input);

    [LoggerMessage(3004, LogLevel.Warning, "Panel {Panel}: access table {Version} is older than {Present}; refused.")]
    private static partial void LogOldTable(ILogger log, string panel, long version, long present);

    [LoggerMessage(3005, LogLevel.Information, "Panel {Panel}: {Kind} {Subject} {Cause} {Body}")]
    private static partial void LogEntry(
        ILogger log, string panel, string kind, string subject, string cause, string body);
}
