using System.Collections.Immutable;
using System.Globalization;
using Facility.Admin.Access;
using Facility.Contracts.Allocation;
using Facility.Contracts.Exchange;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Api;

/// <summary>The visit wing: days, seats, the door, reviews and who is to be told.</summary>
internal static class VisitEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/visits", Day).RequireOperation("visits.read")
            .WithSummary("A day of the visit wing: sessions, visits, who is inside; today without a day.");
        api.MapGet("/visits/sessions", Sessions).RequireOperation("visits.read")
            .WithSummary("The sessions of some days with their free seats, six weeks at most.");
        api.MapPost("/visits/slots", Slots).RequireOperation("visits.book")
            .WithSummary("Sessions for somebody, each with everything that stands against it, and the entitlement.");
        api.MapPost("/visits/holds", Hold).RequireOperation("visits.book")
            .WithSummary("Holds a seat for some minutes; a repeat acts once.");
        api.MapPost("/visits/{visit}/book", Book).RequireOperation("visits.book").WithSummary("Books what is held.");
        api.MapPost("/visits/moves", Move).RequireOperation("visits.book")
            .WithSummary("Moves a visit to another session; a repeat acts once.");
        api.MapPost("/visits/cancellations", Cancel).RequireOperation("visits.book")
            .WithSummary("Calls a visit off.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/visits/steps", Step).RequireOperation("visits.door")
            .WithSummary("A step at the door: Arrive, Admit, Begin, End, Refuse.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/visits/searches", Search).RequireOperation("visits.door")
            .WithSummary("A search of a visitor, done or declined.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/visits/leavings", Leave).RequireOperation("visits.door")
            .WithSummary("A visitor leaves, by name and badge.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/visits/passages", Pass).RequireOperation("visits.door")
            .WithSummary("An officer lets a visitor through by hand, and says why.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/visits/sessions/{slot}/close", Close).RequireOperation("visits.door")
            .WithSummary("Closes a session when nobody is unaccounted for.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapGet("/visits/reviews", Reviews).RequireOperation("visits.read")
            .WithSummary("Visits whose facts changed, each with the earliest sessions it could move to.");
        api.MapPost("/visits/reviews/keep", Keep).RequireOperation("visits.book")
            .WithSummary("Lets a visit take place all the same.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapGet("/visits/tells", Tells).RequireOperation("visitors.read")
            .WithSummary("Who is to be told what, by telephone and language.");
        api.MapPost("/visits/tells/told", Told).RequireOperation("visits.book")
            .WithSummary("Somebody was told.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapGet("/visits/{day}.{format}", Export).RequireOperation("visits.read")
            .WithSummary("The list of a day as csv or xlsx; each export is recorded.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        VisitSetupEndpoints.Map(api);
        VisitCardEndpoints.Map(api);
    }

    /// <summary>The calendar stands beside the page.</summary>
    public static void MapCalendar(WebApplication app) =>
        app.MapGet("/visits/calendar.ics", Calendar).RequireOperation("visits.read")
            .AddEndpointFilter(Problems.ForLostSessions)
            .WithSummary("The sessions of eight weeks as iCalendar; it names nobody.");

    private static async Task<ContentHttpResult> Calendar(IVisitOffice office, CancellationToken cancellation) =>
        TypedResults.Text(await office.Calendar(cancellation), "text/calendar");

    private static async Task<Ok<VisitDay>> Day(DateOnly? day, IVisitOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Day(day, cancellation));

    private static async Task<Ok<ImmutableArray<SlotView>>> Sessions(
        DateOnly from, DateOnly until, IVisitOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Sessions(from, until, cancellation));

    private static async Task<Ok<SlotBoard>> Slots(
        AskSlots body, IVisitOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Slots(body, cancellation));

    private static async Task<Results<Ok<VisitAnswer>, Conflict<VisitAnswer>>> Hold(
        HoldVisit body, IVisitOffice office, CancellationToken cancellation) =>
        Answer(await office.Hold(body, cancellation));

    private static async Task<Results<Ok<VisitAnswer>, Conflict<VisitAnswer>>> Book(
        string visit, Tongue? tongue, IVisitOffice office, CancellationToken cancellation) =>
        Answer(await office.Book(visit, tongue ?? Tongue.English, cancellation));

    private static async Task<Results<Ok<VisitAnswer>, Conflict<VisitAnswer>>> Move(
        MoveVisit body, IVisitOffice office, CancellationToken cancellation) =>
        Answer(await office.Move(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Cancel(
        CancelVisit body, IVisitOffice office, CancellationToken cancellation) =>
        Answer(await office.Cancel(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Step(
        VisitStep body, IVisitOffice office, CancellationToken cancellation) =>
        Answer(await office.Step(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Search(
        SearchGuest body, IVisitOffice office, CancellationToken cancellation) =>
        Answer(await office.Search(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Leave(
        GuestLeaves body, IVisitOffice office, CancellationToken cancellation) =>
        Answer(await office.Leave(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Pass(
        PassByHand body, IVisitOffice office, CancellationToken cancellation) =>
        Answer(await office.Pass(body, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Close(
        string slot, IVisitOffice office, CancellationToken cancellation) =>
        Answer(await office.CloseSession(slot, cancellation));

    private static async Task<Ok<ImmutableArray<VisitReview>>> Reviews(
        Tongue? tongue, IVisitOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Reviews(tongue ?? Tongue.English, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Keep(
        KeepVisit body, IVisitOffice office, CancellationToken cancellation) =>
        Answer(await office.Keep(body, cancellation));

    private static async Task<Ok<ImmutableArray<TellView>>> Tells(
        IVisitOffice office, CancellationToken cancellation) =>
        TypedResults.Ok(await office.Tells(cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Told(
        ToldItem body, IVisitOffice office, CancellationToken cancellation) =>
        Answer(await office.Told(body, cancellation));

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Export(
        string day, string format, IVisitOffice office, CancellationToken cancellation)
    {
        if (!DateOnly.TryParseExact(
            day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked))
            return Problems.Unknown("day of visits", day);
        if (!Enum.TryParse<SheetFormat>(format, ignoreCase: true, out var form) || !Enum.IsDefined(form))
            return Problems.Unknown("format of sheets", format);
        var file = await office.Export(asked, form, cancellation);
        return TypedResults.File(file.Octets.ToArray(), file.MediaType, file.Name);
    }

    internal static Results<NoContent, ProblemHttpResult> Answer(Verdict verdict) =>
        verdict.IsAllowed ? TypedResults.NoContent() : Problems.Refused(verdict);

    private static Results<Ok<VisitAnswer>, Conflict<VisitAnswer>> Answer(VisitAnswer answer) =>
        answer.IsAllowed ? TypedResults.Ok(answer) : TypedResults.Conflict(answer);
}
