namespace Facility.Silo.RollCheck;

public sealed partial class RollCheckWatch
{
    [LoggerMessage(2491, LogLevel.Error, "Clocks of roll checks could not be looked at: {Why}")]
    private static partial void LogFailed(ILogger log, string why);
}
