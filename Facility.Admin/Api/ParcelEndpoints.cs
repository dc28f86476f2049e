using System.Collections.Immutable;
using Facility.Admin.Access;
using Facility.Contracts.Allocation;
using Facility.Contracts.Parcels;
using Facility.Contracts.Verdicts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>Parcels, hand deliveries and small post.</summary>
internal static class ParcelEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/parcels", List).RequireOperation("parcel.read")
            .WithSummary("Parcels that wait, and those that ended within a day, with their receipts.");
        api.MapGet("/parcels/items", Items).RequireOperation("parcel.read")
            .WithSummary("The list of what may come.");
        api.MapPost("/parcels", Receive).RequireOperation("parcel.desk")
            .WithSummary("Writes one down; the same barcode again changes nothing.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/parcels/acceptances", Accept).RequireOperation("parcel.desk")
            .WithSummary("Accepts one, if list, weight and number allow it.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        Post<TakeOutItem>("returned-items", "parcel.desk", "An item goes back.", desk => desk.TakeOut);
        Post<WeighParcel>("weights", "parcel.desk", "Takes the weight that a scale says now.", desk => desk.Weigh);
        Post<OpenParcel>("openings", "parcel.desk", "Opens one with its addressee.", desk => desk.Open);
        Post<HandOverParcel>(
            "hand-overs", "parcel.desk", "Another than who opened it confirms that it was handed over.",
            desk => desk.HandOver);
        Post<HandOverParcel>("medicines", "parcel.medic", "The medic takes medicines over.", desk => desk.TakeMedicine);
        Post<ReturnParcel>("returns", "parcel.desk", "Sends one back.", desk => desk.Return);
        Post<WeighStock>("stock-weights", "parcel.desk", "Weighs all that somebody owns.", desk => desk.WeighStock);

        void Post<TOrder>(
            string name, string operation, string summary,
            Func<IParcelDesk, Func<TOrder, CancellationToken, Task<Verdict>>> act) =>
            api.MapPost($"/parcels/{name}", async (
                TOrder body, IParcelDesk desk, CancellationToken cancellation) =>
                Answer(await act(desk)(body, cancellation)))
                .RequireOperation(operation).WithSummary(summary).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<ImmutableArray<ParcelView>>> List(
        Tongue? tongue, IParcelDesk desk, CancellationToken cancellation) =>
        TypedResults.Ok(await desk.List(tongue ?? Tongue.English, cancellation));

    private static async Task<Ok<ImmutableArray<ItemView>>> Items(
        Tongue? tongue, IParcelDesk desk, CancellationToken cancellation) =>
        TypedResults.Ok(await desk.Items(tongue ?? Tongue.English, cancellation));

    private static async Task<Results<Ok<ParcelAnswer>, ProblemHttpResult>> Receive(
        ReceiveParcel body, IParcelDesk desk, CancellationToken cancellation) =>
        Answer(await desk.Receive(body, cancellation));

    private static async Task<Results<Ok<ParcelAnswer>, ProblemHttpResult>> Accept(
        AcceptParcel body, IParcelDesk desk, CancellationToken cancellation) =>
        Answer(await desk.Accept(body, cancellation));

    private static Results<Ok<ParcelAnswer>, ProblemHttpResult> Answer(ParcelAnswer answer) =>
        answer.Verdict.IsAllowed ? TypedResults.Ok(answer) : Problems.Refused(answer.Verdict);

    private static Results<NoContent, ProblemHttpResult> Answer(Verdict verdict) =>
        verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);
}
