namespace Facility.Silo.Persistence;

public sealed partial class PanelReports
{
    [LoggerMessage(2311, LogLevel.Debug, "Panel {PanelId}: reports up to {Number} taken from a batch of {Count}")]
    private static partial void LogTaken(ILogger log, string panelId, long number, int count);
}
