namespace Facility.Silo.Isolation;

public sealed partial class IsolationWatch
{
    [LoggerMessage(2461, LogLevel.Error, "Clocks of isolation could not be looked at: {Why}")]
    private static partial void LogFailed(ILogger log, string why);
}
