namespace Facility.Silo.Housing;

public sealed partial class HousingWatch
{
    [LoggerMessage(2441, LogLevel.Error, "Held places and the review list could not be looked at: {Why}")]
    private static partial void LogFailed(ILogger log, string why);
}
