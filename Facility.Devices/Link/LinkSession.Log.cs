using Microsoft.Extensions.Logging;

namespace Facility.Devices.Link;

internal sealed partial class LinkSession
{
    [LoggerMessage(3201, LogLevel.Information,
        "{PanelId}: connected to the silo, which holds reports up to {ReportsTaken}")]
    private static partial void LogConnected(ILogger log, string panelId, long reportsTaken);
}
