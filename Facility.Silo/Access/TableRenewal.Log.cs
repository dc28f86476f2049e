namespace Facility.Silo.Access;

public sealed partial class TableRenewal
{
    [LoggerMessage(2401, LogLevel.Error, "Access tables could not be renewed: {Why}")]
    private static partial void LogFailed(ILogger log, string why);
}
