namespace Facility.Silo.Alarms;

public sealed partial class AlarmWatch
{
    [LoggerMessage(2401, LogLevel.Error, "Alarms could not be looked after: {Why}")]
    private static partial void LogFailed(ILogger log, string why);
}
