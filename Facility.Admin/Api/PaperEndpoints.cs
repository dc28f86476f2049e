using System.Collections.Immutable;
using Facility.Admin.Access;
using Facility.Contracts.Papers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Papers that go out of the house, and what comes back of them.</summary>
internal static class PaperEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/papers", Print).RequireOperation("papers.print")
            .WithSummary("Makes a paper with its code, in a language; a repeat is recorded once.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/papers/checks", Check).RequireOperation("papers.check")
            .WithSummary("Leads a code to its entry, or says why it leads to none.");
        api.MapGet("/papers/notices", Notices).RequireOperation("papers.print")
            .WithSummary("What was refused or sent back within a week, and can be printed.");
    }

    private static async Task<Results<Ok<PaperView>, ProblemHttpResult>> Print(
        PrintPaper body, IPaperOffice office, CancellationToken cancellation)
    {
        var answer = await office.Print(body, cancellation);
        return answer.Paper is { } paper ? TypedResults.Ok(paper) : Problems.Refused(answer.Verdict);
    }

    private static async Task<Ok<PaperCheck>> Check(
        CodeRequest body, IPaperOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Check(body.Code ?? "", cancellation));

    private static async Task<Ok<ImmutableArray<NoticeView>>> Notices(
        IPaperOffice office, CancellationToken cancellation) => TypedResults.Ok(await office.Notices(cancellation));

    /// <summary>A code that is to be checked.</summary>
    internal sealed record CodeRequest(string? Code);
}
