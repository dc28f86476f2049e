using static Facility.Contracts.Site.Changes.ChangeNeed;

namespace Facility.Contracts.Site.Changes;

/// <summary>How a door is made and wired, and what is wired beside it.</summary>
internal static class DoorFacts
{
    public static IEnumerable<SiteFact> Wiring(SiteDoor door) =>
    [
        new("kind", DoorKindWords.Word(door.Fittings.Kind), DoorsTouched),
        new("output", SitePoints.Output(door.Output), DoorsTouched),
        new("second output", SitePoints.Output(door.Fittings.SecondOutput), DoorsTouched),
        .. door.Inputs.Select(Contact),
        .. door.Fittings.Motor is { } motor ? Motor(motor) : [],
        new("call", SitePoints.Input(door.Rules.Call?.Button), DoorsTouched),
        new("call-reset", SitePoints.Input(door.Rules.Call?.Reset), DoorsTouched),
    ];

    private static SiteFact Contact(SiteDoorInput input) => new(
        DoorKindWords.Word(input.Contact),
        SitePoints.Input(input.Point) + (input.Settle > TimeSpan.Zero ? $", settles {SitePoints.Say(input.Settle)}" : ""),
        DoorsTouched);

    private static IEnumerable<SiteFact> Motor(SiteMotor motor) =>
    [
        new("travel", SitePoints.Say(motor.Travel), PanelRestarts),
        new("attempts", SitePoints.Say(motor.Attempts), PanelRestarts),
        new("opens past its way", SitePoints.Say(motor.OpensPastWay), PanelRestarts),
    ];
}
