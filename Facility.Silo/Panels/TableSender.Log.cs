namespace Facility.Silo.Panels;

internal sealed partial class TableSender
{
    [LoggerMessage(2207, LogLevel.Error, "The access table of panel {PanelId} cannot be read; tried again")]
    private static partial void LogNotRead(ILogger log, string panelId, Exception failed);

    [LoggerMessage(2208, LogLevel.Information, "Access table {Version} is on its way to {PanelId}, {Octets} octets")]
    private static partial void LogSent(ILogger log, string panelId, long version, int octets);
}
