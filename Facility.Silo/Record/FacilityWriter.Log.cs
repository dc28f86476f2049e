namespace Facility.Silo.Record;

public sealed partial class FacilityWriter
{
    [LoggerMessage(2301, LogLevel.Critical, "Fault {Fault}: the record cannot be written: {Why}")]
    private static partial void LogNotWritable(ILogger log, int fault, string why);
}
