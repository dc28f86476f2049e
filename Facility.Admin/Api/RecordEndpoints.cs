using System.Collections.Immutable;
using System.Text;
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
        api.MapGet("/record/outside", Outside).RequireOperation("record.outside")
            .WithSummary("What was signed of the record last, and whether the export stands.");
        api.MapGet("/record/proof", Proof).RequireOperation("record.proof")
            .WithSummary("The proof that an entry was signed (C2SP tlog-proof), with the entry in it.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/record/export.zip", Export).RequireOperation("record.export")
            .WithSummary("The whole export for verify-record; each time is recorded.");
    }

    private static async Task<Ok<OutsideView>> Outside(IOutsideCheck outside, CancellationToken cancellation) =>
        TypedResults.Ok(await outside.Look(cancellation));

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Proof(
        long entry, IOutsideCheck outside, CancellationToken cancellation) =>
        await outside.Proof(entry, cancellation) is { } proof
            ? TypedResults.File(Encoding.UTF8.GetBytes(proof.Text), "text/plain", proof.FileName)
            : Problems.Unknown("signed entry", $"{entry}");

    // Written to a file first: the archive is written without waiting, which a connection does not allow.
    private static async Task<FileStreamHttpResult> Export(IOutsideCheck outside, CancellationToken cancellation)
    {
        var zip = new FileStream(Path.GetTempFileName(), new FileStreamOptions
        {
            Mode = FileMode.Truncate, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose,
        });
        try
        {
            await outside.Export(zip, cancellation);
            zip.Position = 0;
            return TypedResults.File(zip, "application/zip", "record-export.zip");
        }
        catch
        {
            await zip.DisposeAsync();
            throw;
        }
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
