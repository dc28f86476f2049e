using Microsoft.Extensions.Logging;

namespace Facility.Devices.Panel;

internal sealed partial class PanelFiles
{
    [LoggerMessage(3021, LogLevel.Error, "{Path} could not be written: {Because}")]
    private static partial void LogNotKept(ILogger log, string path, string because);
}
