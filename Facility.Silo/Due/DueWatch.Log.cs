namespace Facility.Silo.Due;

public sealed partial class DueWatch
{
    [LoggerMessage(2471, LogLevel.Error, "Clocks of the due list could not be looked at: {Why}")]
    private static partial void LogFailed(ILogger log, string why);
}
