namespace Facility.Silo.Planner;

public sealed partial class PlanCourier
{
    [LoggerMessage(2461, LogLevel.Error, "A plan could not be worked out or carried on: {Why}")]
    private static partial void LogFailed(ILogger log, string why);
}
