namespace Facility.Silo.Panels;

public sealed partial class PanelLinkService
{
    [LoggerMessage(2201, LogLevel.Information,
        "Panel {PanelId} connected, boot {Boot}, table {Table}, reports {First} to {Last} waiting")]
    private static partial void LogConnected(
        ILogger log, string panelId, string boot, long table, long first, long last);

    [LoggerMessage(2203, LogLevel.Warning, "Panel {PanelId} was refused: {Objection}")]
    private static partial void LogRefused(ILogger log, string panelId, string objection);

    [LoggerMessage(2204, LogLevel.Error,
        "The journal of panel {PanelId} ends at {Last}, the record holds {Held}: it is another journal, "
        + "and its reports are not taken until it is the old one again")]
    private static partial void LogJournalBehind(ILogger log, string panelId, long last, long held);

    [LoggerMessage(2214, LogLevel.Error,
        "The record cannot say what it holds of panel {PanelId}; the panel is believed about what was acknowledged")]
    private static partial void LogRecordNotRead(ILogger log, string panelId, Exception failed);
}
