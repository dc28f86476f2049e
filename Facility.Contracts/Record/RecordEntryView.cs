namespace Facility.Contracts.Record;

/// <summary>One entry of the record as a screen shows it.</summary>
/// <param name="Number">Its place in the chain, from 1.</param>
/// <param name="At">When it happened, UTC; a panel's fact carries the panel's time.</param>
/// <param name="Kind">What it is, e.g. <c>card.granted</c>; see <see cref="RecordKinds"/>.</param>
/// <param name="Who">Person, role and station, or the panel.</param>
/// <param name="Where">Door, block or person it concerns.</param>
/// <param name="Says">One sentence.</param>
/// <param name="Rules">Rule ids that decided, blank-separated.</param>
/// <param name="Cause">The order or report it follows from.</param>
/// <param name="Body">The full canonical text that is chained.</param>
/// <param name="Hash">Its hash, lower-case hexadecimal.</param>
/// <param name="CauseEntry">The number of the entry it follows from, when that is an entry of the record.</param>
[GenerateSerializer, Immutable, Alias("facility.record-entry-view")]
public sealed record RecordEntryView(
    [property: Id(0)] long Number,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] string Kind,
    [property: Id(3)] string Who,
    [property: Id(4)] string Where,
    [property: Id(5)] string Says,
    [property: Id(6)] string Rules,
    [property: Id(7)] string Cause,
    [property: Id(8)] string Body,
    [property: Id(9)] string Hash,
    [property: Id(10)] long? CauseEntry = null);
