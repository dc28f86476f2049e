namespace Facility.Silo.Grains;

public sealed partial class RoleFilter
{
    [LoggerMessage(2201, LogLevel.Warning, "{Person} called grain method {Method} without a row that allows it")]
    private static partial void LogRefused(ILogger log, string person, string method);
}
