namespace Facility.Silo.Signals;

public sealed partial class SignalWatch
{
    [LoggerMessage(2411, LogLevel.Error, "Clocks of signals could not be looked at: {Why}")]
    private static partial void LogFailed(ILogger log, string why);
}
