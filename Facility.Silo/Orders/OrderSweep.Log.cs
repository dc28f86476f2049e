namespace Facility.Silo.Orders;

public sealed partial class OrderSweep
{
    [LoggerMessage(2131, LogLevel.Error, "Orders without an answer could not be looked for: {Why}")]
    private static partial void LogFailed(ILogger log, string why);
}
