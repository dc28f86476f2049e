namespace Facility.Silo.Cameras;

public sealed partial class CameraWatch
{
    [LoggerMessage(2421, LogLevel.Error, "Clocks of cameras could not be looked at: {Why}")]
    private static partial void LogFailed(ILogger log, string why);
}
