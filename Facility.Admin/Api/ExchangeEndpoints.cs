using System.Collections.Immutable;
using Facility.Admin.Access;
using Facility.Contracts.Exchange;
using Facility.Contracts.Ids;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Sheets of people, orders to keep apart and cells: out, looked at, taken in, taken back.</summary>
internal static class ExchangeEndpoints
{
    private const string Octets = "application/octet-stream";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/exchange/{sheet}.{format}", Export).RequireOperation("exchange.export")
            .WithSummary("A sheet (people, keepapart, cells) as csv or xlsx; each export is recorded.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPost("/exchange/{sheet}/preview", Preview).RequireOperation("exchange.import").Accepts<byte[]>(Octets)
            .WithSummary("What a file, sent as the body, would do, with everything that is wrong in it.");
        api.MapPost("/exchange/{sheet}/take-in", TakeIn).RequireOperation("exchange.import").Accepts<byte[]>(Octets)
            .WithSummary("Takes the file in; digest and plan are quoted from its preview; a repeat acts once.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapGet("/exchange/batches", Batches).RequireOperation("exchange.import")
            .WithSummary("Files that were taken in, the newest first.");
        api.MapPost("/exchange/batches/{batch}/undo", Undo).RequireOperation("exchange.import")
            .WithSummary("Takes back what a file did, as long as nothing later rests on it.")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Export(
        string sheet, string format, IExchangeOffice office, CancellationToken cancellation)
    {
        if (!Enum.TryParse<SheetKind>(sheet, ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
            return Problems.Unknown("sheet", sheet);
        if (!Enum.TryParse<SheetFormat>(format, ignoreCase: true, out var form) || !Enum.IsDefined(form))
            return Problems.Unknown("format of sheets", format);
        var file = await office.Export(kind, form, cancellation);
        return TypedResults.File(file.Octets.ToArray(), file.MediaType, file.Name);
    }

    private static async Task<Results<Ok<ImportPreview>, ProblemHttpResult>> Preview(
        string sheet, HttpRequest request, IExchangeOffice office, CancellationToken cancellation) =>
        await FileOf(sheet, request, cancellation) is { } file
            ? TypedResults.Ok(await office.Preview(file, cancellation)) : Wrong();

    private static async Task<Results<Ok<ImportReceipt>, ProblemHttpResult>> TakeIn(
        [AsParameters] Quoted quoted, HttpRequest request, IExchangeOffice office, CancellationToken cancellation)
    {
        if (await FileOf(quoted.Sheet, request, cancellation) is not { } file) return Wrong();
        var receipt = await office.TakeIn(
            new(new(quoted.Order), file, quoted.Digest, quoted.Plan)
            {
                Cites = quoted is { Commission: { } number, CommissionOn: { } on } ? new(number, on) : null,
            },
            cancellation);
        return receipt.Verdict.IsAllowed ? TypedResults.Ok(receipt) : Problems.Refused(receipt.Verdict);
    }

    private static async Task<Ok<ImmutableArray<ImportBatch>>> Batches(
        IExchangeOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Batches(cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Undo(
        string batch, IExchangeOffice office, CancellationToken cancellation)
    {
        var verdict = await office.Undo(new(batch), cancellation);
        return verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);
    }

    private static ProblemHttpResult Wrong() => Problems.Wrong(
        $"Send a file of at most {ExchangeLimits.OctetsMax} octets as the body, for the sheet people or keepapart.");

    // Never more is read than a file may have, whatever its length says.
    private static async Task<ImportFile?> FileOf(string sheet, HttpRequest request, CancellationToken cancellation)
    {
        if (!Enum.TryParse<SheetKind>(sheet, ignoreCase: true, out var kind) || !Enum.IsDefined(kind)) return null;
        using var octets = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await request.Body.ReadAsync(buffer, cancellation) is > 0 and var count)
        {
            octets.Write(buffer, 0, count);
            if (octets.Length > ExchangeLimits.OctetsMax) return null;
        }
        return new(kind, [.. octets.ToArray()]);
    }

    /// <summary>What the sender quotes of the preview.</summary>
    /// <param name="Commission">Number of the commission's order for the cells of the file; left out, they are
    /// provisional.</param>
    /// <param name="CommissionOn">Its date.</param>
    internal sealed record Quoted(
        string Sheet, string Order, string Digest, string Plan, string? Commission = null,
        DateOnly? CommissionOn = null);
}
