using Microsoft.Extensions.Logging;

namespace Facility.Devices.Link;

internal sealed partial class OrderReceiver
{
    [LoggerMessage(3208, LogLevel.Error, "{PanelId}: {Order} cannot be read and is dropped")]
    private static partial void LogMalformed(ILogger log, string panelId, string order);

    [LoggerMessage(3209, LogLevel.Error, "{PanelId}: access table {Version} is not adopted: {Because}")]
    private static partial void LogTableRefused(ILogger log, string panelId, long version, string because);

    [LoggerMessage(3210, LogLevel.Information,
        "{PanelId}: decides by access table {Version}, {Credentials} credentials")]
    private static partial void LogTableAdopted(ILogger log, string panelId, long version, int credentials);

    [LoggerMessage(3211, LogLevel.Error, "{PanelId}: what the silo asked for failed and is not confirmed")]
    private static partial void LogNotDone(ILogger log, string panelId, Exception failed);
}
