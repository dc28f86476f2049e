using Microsoft.Extensions.Logging;

namespace Facility.Devices.Link;

public sealed partial class PanelLinkClient
{
    [LoggerMessage(3202, LogLevel.Warning, "{PanelId}: no link to the silo, trying on: {Because}")]
    private static partial void LogLost(ILogger log, string panelId, string because);

    [LoggerMessage(3203, LogLevel.Error, "{PanelId}: refused: {Because}")]
    private static partial void LogRefused(ILogger log, string panelId, string because);

    [LoggerMessage(3204, LogLevel.Information, "{PanelId}: enrolled; certificate and card key are kept")]
    private static partial void LogEnrolled(ILogger log, string panelId);
}
