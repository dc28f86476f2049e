using System.Collections.Immutable;
using Facility.Admin.Access;
using Facility.Contracts.Allocation;
using Facility.Contracts.Quotas;
using Facility.Contracts.Verdicts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Visits, parcels and money that somebody may have.</summary>
internal static class QuotaEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/quotas/{person}", Of).RequireOperation("quota.read")
            .WithSummary("Meters, ledger and dated facts of a person.").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPost("/quotas/questions", Ask).RequireOperation("quota.read")
            .WithSummary("Whether somebody may have one on a day, with the arithmetic; writes nothing.");
        api.MapGet("/policy/changes", Changes).RequireOperation("quota.read")
            .WithSummary("What changes between two profiles, for whom, and for how many people here.");
        Post<OpenQuota>("openings", "quota.write", "What was used elsewhere.", office => office.Open);
        Post<RewardQuota>("rewards", "quota.write", "Grants a reward.", office => office.Reward);
        Post<SetDatedFact>(
            "facts", "quota.write", "Conditions, degree of conduct or type from a day on.",
            office => office.SetFact);
        Post<TakeBackQuota>("take-backs", "quota.write", "A line counts no more.", office => office.TakeBack);
        Post<DecideQuota>(
            "decisions", "quota.decide", "The head's word on a case without a figure.",
            office => office.Decide);
        Post<OverrideQuota>(
            "overrides", "quota.override", "Asks for one beyond the figures.", office => office.Override);
        Post<ConfirmQuotaOverride>(
            "confirmations", "quota.override", "The second person's yes.", office => office.Confirm);

        void Post<TOrder>(
            string name, string operation, string summary,
            Func<IQuotaOffice, Func<TOrder, CancellationToken, Task<Verdict>>> act) =>
            api.MapPost($"/quotas/{name}", async (
                TOrder body, IQuotaOffice office, CancellationToken cancellation) =>
                Answer(await act(office)(body, cancellation)))
                .RequireOperation(operation).WithSummary($"{summary} A repeat acts once.")
                .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<QuotaFile>, NotFound>> Of(
        string person, Tongue? tongue, IQuotaOffice office, CancellationToken cancellation) =>
        await office.Of(new(person), tongue ?? Tongue.English, cancellation) is { } file
            ? TypedResults.Ok(file) : TypedResults.NotFound();

    private static async Task<Ok<QuotaAnswer>> Ask(
        QuotaAsk body, IQuotaOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Ask(body, cancellation));

    private static async Task<Ok<ImmutableArray<PolicyChange>>> Changes(
        string from, string to, IQuotaOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Changes(from, to, cancellation));

    private static Results<NoContent, ProblemHttpResult> Answer(Verdict verdict) =>
        verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);
}
