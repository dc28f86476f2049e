using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Site;
using Facility.Devices.Panel;

namespace Facility.Devices.Access;

/// <summary>What a door asks of people besides a right; part of the table of <see cref="AccessRules"/>.</summary>
public static class PeopleRules
{
    /// <summary>The one that the reader does not show and the local timeline does not tell.</summary>
    public const string Duress = "CARD-24";

    /// <summary>The rules.</summary>
    public static readonly ImmutableArray<AccessRule> All =
    [
        new("CARD-17", "A door of two people opens for two different people.", "IEC 60839-11-1, grade 4",
            request => request.Company switch
            {
                Company.SamePerson => $"{request.Credential?.Holder} has shown a card already.",
                Company.NoSecond => $"No second person showed a card within {Seconds(PanelLimits.CompanyWaitMax)}.",
                _ => null,
            },
            _ => $"Two different people show their cards within {Seconds(PanelLimits.CompanyWaitMax)}."),

        new("CARD-18", "A card that needs an escort opens with one only.", "escort",
            request => request.Company is Company.NoEscort
                ? $"The card opens with an escort, and none showed a card within {Seconds(PanelLimits.CompanyWaitMax)}."
                : null,
            _ => $"An escort shows a card first, or within {Seconds(PanelLimits.CompanyWaitMax)} after."),

        new("CARD-19", "Who is inside does not come in, and who is outside does not leave.", "anti-passback, hard",
            request => request.Area is { Area.Passback: Passback.Hard, IsPassback: true, Position: { } known } facts
                ? $"By the passage at {Moment(known.At)} UTC the holder is "
                    + $"{(known.Inside ? "inside" : "outside")} {facts.Area.Label} already."
                : null,
            request => $"The holder passes a reader the other way, or {Hours(request.Area!.Area.ForgetAfter)} go by."),

        new("CARD-20", "A card does not come in again so soon.", "anti-passback, timed",
            request => request.Area is
                { Area.Passback: Passback.Timed, Entering: true, Position: { Inside: true } known }
                && (request.At - known.At).Duration() < request.Area.Area.AgainAfter
                ? $"The holder came into {request.Area.Area.Label} at {Moment(known.At)} UTC."
                : null,
            request => $"{Seconds(request.Area!.Area.AgainAfter)} go by since then, or the holder leaves."),

        new("CARD-21", "An area holds no more people than its maximum.", "occupancy",
            request => request.Area is { Entering: true, IsPassback: false, Area.Maximum: { } most } facts
                && facts.Within >= most
                ? $"{facts.Within} people are inside {facts.Area.Label}; its maximum is {most}."
                : null,
            _ => "Somebody leaves."),

        new("CARD-22", "After too many refused cards a reader rests.", "guessing",
            request => request.ReaderRests > TimeSpan.Zero
                ? "The reader rests after too many refused cards in a row."
                : null,
            request => $"{Seconds(request.ReaderRests)} go by."),

        new("CARD-23", "A door with a first card stays locked until that is granted.", "first card",
            request => request.FirstCard is { } group && !request.Covering.Contains(group)
                ? $"Nobody of group {group} has opened it today."
                : null,
            request => $"A card of group {request.FirstCard} is granted first."),

        new(Duress, "Under duress nothing that leads out of the perimeter opens.", "duress",
            request => request.Pin is PinState.Duress && request.HoldsUnderDuress
                ? "The duress PIN was used."
                : null),
    ];

    private static string Seconds(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):0} s");

    private static string Hours(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0.#} h");

    private static string Moment(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
