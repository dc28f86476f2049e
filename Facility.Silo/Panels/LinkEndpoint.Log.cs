namespace Facility.Silo.Panels;

internal sealed partial class LinkEndpoint
{
    [LoggerMessage(2213, LogLevel.Warning,
        "A client showed certificate {Fingerprint}, which this facility did not issue for a panel; sent away")]
    private static partial void LogForeign(ILogger log, string fingerprint);
}
