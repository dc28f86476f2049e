namespace Facility.Silo.Hosting;

public sealed partial class ClaimKeeper
{
    [LoggerMessage(2302, LogLevel.Warning, "The database {Place} is away: {Why}")]
    private static partial void LogAway(ILogger log, string place, string why);

    [LoggerMessage(2303, LogLevel.Warning, "The database {Place} is back and claimed again")]
    private static partial void LogTakenAgain(ILogger log, string place);

    [LoggerMessage(2304, LogLevel.Error, "Another silo works on {Place}: this one stops")]
    private static partial void LogGaveUp(ILogger log, string place);
}
