namespace Facility.Contracts.Doors;

/// <summary>What a door that is not secured does, in one word or two: the same at every screen.</summary>
public static class DoorStateWords
{
    /// <summary>Nothing more is known than that it is not.</summary>
    public const string NotSecured = "Not secured";

    /// <summary>The words, from its motor, leaf, command and bolt; alarms and doubt stand beside them.</summary>
    public static string Of(DoorStatus door) => door switch
    {
        { Motor: MotorState.Opening } => "Opening",
        { Motor: MotorState.Closing } => "Closing",
        { Motor: MotorState.Reversing or MotorState.Pausing } => "Closing again",
        { Motor: MotorState.Stopped, Leaf: LeafState.Open, FullyOpen: false } => "Stopped part open",
        { Leaf: LeafState.Open, ByKey: true } => "Open by key",
        { Leaf: LeafState.Open } => "Open",
        { Commanded: Commanded.Released } => "Released",
        { Bolt: BoltState.Between } => "One lock not home",
        _ => NotSecured,
    };

    /// <summary>Why its own facts do not say whether it is secured; empty when they do.</summary>
    public static string WhyUnknown(DoorStatus door) => door switch
    {
        { Availability: Availability.Offline } => "Its line or a peripheral does not answer.",
        { Availability: Availability.Unknown } => "Its panel has not reported it yet.",
        { Bolt: BoltState.Fault } => "The bolt's input has a cable fault.",
        { Leaf: LeafState.Fault } => "The leaf's input has a cable fault.",
        { Secured: Secured.Unknown } => "No valid, fresh input.",
        _ => "",
    };
}
