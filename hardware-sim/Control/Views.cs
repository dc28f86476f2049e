using Facility.Contracts.Site;
using HardwareSim.Doors;

namespace HardwareSim.Control;

/// <summary>A door's body as it really is, whatever any panel believes.</summary>
/// <param name="Id">Which.</param>
/// <param name="Bolt"><c>home</c>, <c>withdrawing</c>, <c>withdrawn</c> or <c>coming home</c>.</param>
/// <param name="Leaf"><c>closed</c>, <c>opening</c>, <c>open</c> or <c>closing</c>.</param>
/// <param name="Secured">Leaf closed and bolt home.</param>
/// <param name="OutputOn">Whether the lock's output is energised.</param>
/// <param name="Released">Whether the lock is let go.</param>
/// <param name="Jammed">Whether its bolt cannot come home.</param>
/// <param name="FireLoop">Whether the fire loop acts on it now.</param>
/// <param name="Releases">How often the bolt has left its home since the start.</param>
/// <param name="Kind">How the door is made, by its word in the site file.</param>
/// <param name="SecondBolt">Where the bolt of the second lock is; null for none.</param>
/// <param name="Key">Whether a key is turned in it.</param>
/// <param name="Person">Whether somebody stands in a slider's way.</param>
internal sealed record BodyView(
    string Id, string Bolt, string Leaf, bool Secured, bool OutputOn, bool Released, bool Jammed, bool FireLoop,
    long Releases, string Kind, string? SecondBolt, bool Key, bool Person)
{
    /// <summary>The view of a body.</summary>
    public static BodyView Of(DoorBody body) => new(
        body.Door.Id.Value,
        Word(body.Bolt),
        body.Leaf switch
        {
            LeafPlace.Closed => "closed",
            LeafPlace.Opening => "opening",
            LeafPlace.Open => "open",
            _ => "closing",
        },
        body.LeafContactClosed && body.BoltContactSecured,
        body.OutputOn, body.IsReleased, body.Jammed, body.FireLoop, body.Releases,
        DoorKindWords.Word(body.Door.Fittings.Kind),
        body.Door.Fittings.Kind is DoorKind.DualLock ? Word(body.SecondBolt) : null,
        body.Key, body.Slide is { Person: true });

    private static string Word(BoltPlace place) => place switch
    {
        BoltPlace.Home => "home",
        BoltPlace.Withdrawing => "withdrawing",
        BoltPlace.Withdrawn => "withdrawn",
        _ => "coming home",
    };
}

/// <summary>A line.</summary>
/// <param name="Id">Which.</param>
/// <param name="Port">Its address as in <c>ports.json</c>.</param>
/// <param name="PanelThere">Whether a panel has its port open.</param>
/// <param name="Cut">Whether its cable is cut.</param>
/// <param name="Frames">Transmissions heard since the start.</param>
/// <param name="Collisions">Transmissions spoilt by another.</param>
internal sealed record LineBodyView(
    string Id, string Port, bool PanelThere, bool Cut, long Frames, long Collisions);

/// <summary>The whole building.</summary>
/// <param name="Simulated">Always true: nothing here is real.</param>
/// <param name="Site">Which site.</param>
/// <param name="UpSeconds">Since the simulator started.</param>
/// <param name="Fire">Whether the fire loop has tripped.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Doors">Its doors.</param>
internal sealed record StateView(
    bool Simulated, string Site, double UpSeconds, bool Fire,
    IReadOnlyList<LineBodyView> Lines, IReadOnlyList<BodyView> Doors);

/// <summary>What to show where.</summary>
/// <param name="Reader">The reader's id.</param>
/// <param name="Card">Staff id, or <c>HEX[:BITS]</c>.</param>
internal sealed record CardRequest(string? Reader, string? Card, string? Pin = null);

/// <summary>Trips or restores the fire loop.</summary>
/// <param name="On">True trips it.</param>
internal sealed record FireRequest(bool On);

/// <summary>Why something was not done.</summary>
/// <param name="Wrong">What is wrong and what would be right.</param>
internal sealed record WrongView(string Wrong);
