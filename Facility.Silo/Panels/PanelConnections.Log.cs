namespace Facility.Silo.Panels;

public sealed partial class PanelConnections
{
    [LoggerMessage(2202, LogLevel.Warning, "Panel {PanelId}, boot {Boot}, is not connected any more: {Because}")]
    private static partial void LogEnded(ILogger log, string panelId, string boot, string because);
}
