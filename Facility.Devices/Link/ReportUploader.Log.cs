using Microsoft.Extensions.Logging;

namespace Facility.Devices.Link;

internal sealed partial class ReportUploader
{
    [LoggerMessage(3206, LogLevel.Error,
        "{PanelId}: this journal ends at {Last}, the silo holds reports up to {Held}; "
        + "reports stay here until the old journal is back")]
    private static partial void LogBehind(ILogger log, string panelId, long last, long held);

    [LoggerMessage(3207, LogLevel.Warning,
        "{PanelId}: the silo took nothing from report {From} on and holds {Held}; sent again")]
    private static partial void LogNoProgress(ILogger log, string panelId, long from, long held);
}
