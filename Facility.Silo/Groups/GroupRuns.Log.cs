namespace Facility.Silo.Groups;

public sealed partial class GroupRuns
{
    [LoggerMessage(2151, LogLevel.Warning, "Door {DoorId}: its part of group release {OrderId} failed: {Why}")]
    private static partial void LogDoorFailed(ILogger log, string doorId, string orderId, string why);

    [LoggerMessage(2152, LogLevel.Error, "Fault {Fault}: the end of group release {OrderId} is not recorded: {Why}")]
    private static partial void LogEndNotRecorded(ILogger log, int fault, string orderId, string why);
}
