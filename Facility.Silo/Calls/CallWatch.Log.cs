namespace Facility.Silo.Calls;

public sealed partial class CallWatch
{
    [LoggerMessage(2431, LogLevel.Error, "Calls could not be looked after: {Why}")]
    private static partial void LogFailed(ILogger log, string why);
}
