namespace Facility.Silo.Grains;

public sealed partial class DoorGrain
{
    [LoggerMessage(2101, LogLevel.Information, "Door {DoorId}: release order {OrderId} allowed: {Allowed} {Rules}")]
    private static partial void LogJudged(ILogger log, string doorId, string orderId, bool allowed, string rules);

    [LoggerMessage(2102, LogLevel.Warning, "Fault {Fault}: door {DoorId}: order {OrderId} got no answer")]
    private static partial void LogOverdue(ILogger log, int fault, string doorId, string orderId);
}
