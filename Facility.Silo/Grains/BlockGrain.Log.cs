namespace Facility.Silo.Grains;

public sealed partial class BlockGrain
{
    [LoggerMessage(2121, LogLevel.Warning, "Block {BlockId}: locked down by order {OrderId}")]
    private static partial void LogLockedDown(ILogger log, string blockId, string orderId);

    [LoggerMessage(2122, LogLevel.Information, "Block {BlockId}: lockdown end {OrderId} allowed: {Allowed}")]
    private static partial void LogEnded(ILogger log, string blockId, string orderId, bool allowed);

    [LoggerMessage(2123, LogLevel.Critical,
        "Fault {Fault}: block {BlockId}: lockdown {OrderId} stands but is not recorded yet")]
    private static partial void LogNotRecorded(ILogger log, int fault, string blockId, string orderId);
}
