namespace Facility.Silo.Estate;

public sealed partial class LockdownCourier
{
    [LoggerMessage(2132, LogLevel.Error, "Block {BlockId}: its lockdown could not be repeated: {Why}")]
    private static partial void LogFailed(ILogger log, string blockId, string why);
}
