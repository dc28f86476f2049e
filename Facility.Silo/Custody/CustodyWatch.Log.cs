namespace Facility.Silo.Custody;

public sealed partial class CustodyWatch
{
    [LoggerMessage(2451, LogLevel.Error, "Clocks of receptions and holdings could not be looked at: {Why}")]
    private static partial void LogFailed(ILogger log, string why);
}
