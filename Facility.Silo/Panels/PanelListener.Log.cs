namespace Facility.Silo.Panels;

internal sealed partial class PanelListener
{
    [LoggerMessage(2209, LogLevel.Error,
        "Panel {PanelId} spoke about {Subject}, which is not its own; not believed, fault {Fault}")]
    private static partial void LogSpokeForOthers(ILogger log, string panelId, string subject, int fault);
}
