namespace Facility.Silo.Panels;

public sealed partial class PanelEnrolmentService
{
    [LoggerMessage(2211, LogLevel.Information, "Panel {PanelId} enrolled; its certificate is {Fingerprint}")]
    private static partial void LogEnrolled(ILogger log, string panelId, string fingerprint);

    [LoggerMessage(2212, LogLevel.Warning, "Enrolment of {PanelId} refused: {Because}")]
    private static partial void LogRefused(ILogger log, string panelId, string because);
}
