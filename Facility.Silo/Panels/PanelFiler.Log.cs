using Facility.Contracts.Link;

namespace Facility.Silo.Panels;

internal sealed partial class PanelFiler
{
    [LoggerMessage(2205, LogLevel.Error,
        "Panel {PanelId} reported about {Subject}, which is another panel's; not believed, fault {Fault}")]
    private static partial void LogSpokeForOthers(ILogger log, string panelId, string subject, int fault);

    [LoggerMessage(2206, LogLevel.Error, "{What} of panel {PanelId} could not be kept yet; tried again")]
    private static partial void LogNotFiled(
        ILogger log, string panelId, FromPanel.BodyOneofCase what, Exception failed);
}
