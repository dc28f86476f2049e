namespace Facility.Silo.Joint;

public sealed partial class JointSweep
{
    [LoggerMessage(2141, LogLevel.Error, "Orders of two people that lapsed could not be ended: {Why}")]
    private static partial void LogFailed(ILogger log, string why);
}
