using System.Collections.Immutable;
using Facility.Admin.Access;
using Facility.Contracts.Record;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Reading and checking the record.</summary>
internal static class RecordEndpoints
{
    private const int PageMax = 500;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/record", Page).RequireOperation("record.read")
            .WithSummary("Entries, newest first, from before a number.");
        api.MapPost("/record/verify", Verify).RequireOperation("record.verify")
            .WithSummary("Walks the whole chain and names the first broken entry, if any.");
    }

    private static async Task<Ok<ImmutableArray<RecordEntryView>>> Page(
        IRecordReader reader, CancellationToken cancellation,
        long? before = null, int count = 100, string kind = "", string subject = "") =>
        TypedResults.Ok(await reader.Page(
            new(before, Math.Clamp(count, 1, PageMax), kind, subject), cancellation));

    private static async Task<Ok<RecordCheck>> Verify(
        IRecordReader reader, CancellationToken cancellation) =>
        TypedResults.Ok(await reader.Verify(cancellation));
}
