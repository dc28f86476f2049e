using System.Collections.Immutable;
using Facility.Admin.Access;
using Facility.Contracts.Credentials;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Cards: list, enrol, revoke.</summary>
internal static class CredentialEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/credentials", List).RequireOperation("credentials.read")
            .WithSummary("Credentials whose holder's name or id contains the text; at most 200.");
        api.MapPost("/credentials", Enrol).RequireOperation("credentials.enrol")
            .WithSummary("Enrols a card.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/credentials/{credential}/duress-pin", SetDuressPin).RequireOperation("credentials.pin")
            .WithSummary("Sets or clears (empty) the PIN that opens and raises the silent alarm.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/credentials/{credential}/escort", SetEscort).RequireOperation("credentials.groups")
            .WithSummary("Says whether the card opens with an escort's card only.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/credentials/{credential}/revoke", Revoke).RequireOperation("credentials.revoke")
            .WithSummary("Marks a card lost or revokes it; acts within 1 s on connected panels.")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> SetDuressPin(
        string credential, PinRequest body, ICredentialOffice office, CancellationToken cancellation)
    {
        var verdict = await office.SetDuressPin(new(credential), body.Pin ?? "", cancellation);
        return verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> SetEscort(
        string credential, EscortRequest body, ICredentialOffice office, CancellationToken cancellation)
    {
        var verdict = await office.SetEscort(new(credential), body.Needed, cancellation);
        return verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);
    }

    private static async Task<Ok<ImmutableArray<CredentialView>>> List(
        ICredentialOffice office, CancellationToken cancellation, string text = "") =>
        TypedResults.Ok(await office.List(text, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Enrol(
        EnrolCredential body, ICredentialOffice office, CancellationToken cancellation)
    {
        var verdict = await office.Enrol(body, cancellation);
        return verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Revoke(
        string credential, RevokeRequest body, ICredentialOffice office, CancellationToken cancellation)
    {
        var verdict = await office.Revoke(new(credential), body.Cause, body.Note ?? "", cancellation);
        return verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);
    }
}
