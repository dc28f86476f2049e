using Facility.Contracts.Verdicts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Facility.Admin.Api;

/// <summary>The three kinds of "no" as problem documents.</summary>
internal static class Problems
{
    /// <summary>The rules said no: 409 with every objection.</summary>
    public static ProblemHttpResult Refused(Verdict verdict) => TypedResults.Problem(
        string.Join(' ', verdict.Refusals.Select(refusal => refusal.Because)),
        statusCode: StatusCodes.Status409Conflict,
        title: $"Refused by {verdict.Rules}",
        extensions: [new("refusals", verdict.Refusals)]);

    /// <summary>The world failed: 503 with the fault's fixed number.</summary>
    public static ProblemHttpResult Failed(FaultCode fault, string says) => TypedResults.Problem(
        says,
        statusCode: StatusCodes.Status503ServiceUnavailable,
        title: $"Fault {(int)fault}: {fault}",
        extensions: [new("fault", (int)fault)]);

    /// <summary>The site has nothing of that name: 404.</summary>
    public static ProblemHttpResult Unknown(string what, string name) => TypedResults.Problem(
        $"The site has no {what} '{name}'.", statusCode: StatusCodes.Status404NotFound);

    /// <summary>The request itself is wrong: 400.</summary>
    public static ProblemHttpResult Wrong(string says) =>
        TypedResults.Problem(says, statusCode: StatusCodes.Status400BadRequest);

    /// <summary>The session has no right, or no longer: 403. For the whole group of endpoints.</summary>
    public static async ValueTask<object?> ForLostSessions(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (UnauthorizedAccessException lost)
        {
            return TypedResults.Problem(lost.Message, statusCode: StatusCodes.Status403Forbidden);
        }
        catch (ArgumentException nonsense) when (nonsense.ParamName is "text")
        {
            // Only an id's own constructor names its parameter so: the address holds no identifier.
            return Wrong(nonsense.Message);
        }
        catch (ArgumentException stranger) when (stranger.ParamName is "block" or "door" or "credential")
        {
            return TypedResults.Problem(stranger.Message, statusCode: StatusCodes.Status404NotFound);
        }
    }
}
