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
        .. from input in door.Inputs
           group Says(input) by DoorKindWords.Word(input.Contact) into contact
           select new SiteFact(contact.Key, SitePoints.List(contact), DoorsTouched),
        .. door.Fittings.Motor is { } motor ? Motor(motor) : [],
        new("call", SitePoints.Input(door.Rules.Call?.Button), DoorsTouched),
        new("call-reset", SitePoints.Input(door.Rules.Call?.Reset), DoorsTouched),
    ];

    private static string Says(SiteDoorInput input) => SitePoints.Input(input.Point)
        + (input.Settle > TimeSpan.Zero ? $", settles {SitePoints.Say(input.Settle)}" : "");

    private static IEnumerable<SiteFact> Motor(SiteMotor motor) =>
    [
        new("travel", SitePoints.Say(motor.Travel), PanelRestarts),
        new("attempts", SitePoints.Say(motor.Attempts), PanelRestarts),
        new("opens past its way", SitePoints.Say(motor.OpensPastWay), PanelRestarts),
    ];
}
