namespace Bench.Explore;

/// <summary>What a state remembers and no decision reads: left out of its canonical form, each with why.</summary>
/// <remarks>Everything that is not named here counts, also what is added to the core tomorrow. A wrong line here merges
/// states that differ; the twins of an exploration find that.</remarks>
internal static class Unread
{
    /// <summary>Whole rooms of the core → why nothing of them matters here.</summary>
    public static readonly IReadOnlyDictionary<string, string> Types = new Dictionary<string, string>
    {
        ["ChannelDesk"] = "no peripheral of the explored building speaks the secure channel",
        ["PeripheralDesk"] = "identities and power are only reported",
        ["ConsoleDesk"] = "the explored panel has no console",
        ["SeenOrders"] = "every order of the exploration is new",
        ["LockdownKeyDesk"] = "the explored building has no lockdown key",
        ["PassageDesk"] = "the explored building has no area and no first card",
        ["CompanyDesk"] = "no door of it asks for company",
        ["LockoutDesk"] = "no reader of it locks out",
        ["ExitDesk"] = "it has no button to be let out",
        ["MaintenanceDesk"] = "nothing of it is taken out of service",
        ["TurnstileDesk"] = "it has no turnstile",
        ["TurnstileBook"] = "it has no turnstile",
        ["CameraDesk"] = "it has no camera",
        ["CallUpDesk"] = "it has no camera to call up",
        ["PhoneDesk"] = "it has no payphone",
    };

    /// <summary>Type and field → why nothing depends on it.</summary>
    public static readonly IReadOnlyDictionary<string, string> Fields = new Dictionary<string, string>
    {
        ["PanelWork.lastToken"] = "a running number; entries are told apart by their place",
        ["PanelWork.lastTicket"] = "a running number; commands are told apart by their place",
        ["PanelCore.HasNews"] = "whether to publish",
        ["Output.Held"] = "read in the step that wrote it only",
        ["OrderDesk.epochSeen"] = "every order of the exploration comes from the same sender",
        ["StatusBoard.Revision"] = "a running number for publishing",
        ["StatusBoard.wallAtStart"] = "the wall clock is only written down",
        ["DoorEntry.Due"] = "the earliest of the door's deadlines, which count themselves",
        ["DoorEntry.Status"] = "built from the rest after each step",
        ["SupervisedInput.Plan"] = "configured",
        ["SettledInput.settle"] = "configured",
        ["InterlockBlock.Since"] = "words",
        ["InterlockBlock.Label"] = "words",
        ["DoorEntry.precedence"] = "the same for all",
        ["SettlingContact.plan"] = "which input it is, as configured",
        ["DoorSnapshot.CommandedSince"] = "shown",
        ["Observed`1.Since"] = "shown",
        ["SlotValue.Since"] = "shown",
        ["SlotValue.Because"] = "shown",
        ["DoorRelease.Cause"] = "quoted by reports",
        ["DoorRelease.Because"] = "shown",
        ["DoorRelease.NotAfter"] = "read when the release is driven, in the same step",
        ["PendingRelease.Order"] = "quoted by reports",
        ["PendingRelease.Because"] = "shown",
        ["StandingLockdown.Since"] = "shown",
        ["Peripheral.HeardAt"] = "the door's own says it",
        ["Peripheral.WasLost"] = "whether a return is news",
        ["CardShowings.away"] = "readers do not go away in the exploration",
        ["CardShowings.returned"] = "readers do not go away in the exploration",
        ["World.journalled"] = "a running number",
        ["World.orders"] = "a running number",
        ["World.Driven"] = "what the last move did",
        ["World.ground"] = "the same for all",
        ["Flight.Ticket"] = "its place tells it apart",
        ["Waiting.Token"] = "its place tells it apart",
        ["Waiting.Door"] = "it counts as a thing of that door, whatever the door's number is",
    };

    /// <summary>The names above and below that mean no field any more; there must be none.</summary>
    public static IEnumerable<string> Forgotten
    {
        get
        {
            var all = new[] { typeof(Facility.Devices.Panel.PanelCore).Assembly, typeof(Unread).Assembly }
                .SelectMany(assembly => assembly.GetTypes())
                .Where(type => !type.IsInterface && !type.ContainsGenericParameters || type.Name == "Observed`1")
                .SelectMany(type => type.GetFields(FieldLens.Instance)
                    .Select(one => $"{type.Name}.{FieldLens.Written(one.Name)}"))
                .ToHashSet();
            all.UnionWith(typeof(Facility.Devices.Panel.PanelCore).Assembly.GetTypes().Select(type => type.Name));
            return Types.Keys.Concat(Fields.Keys).Concat(Ages.Keys).Concat(Tokens).Concat(Tickets)
                .Where(name => !all.Contains(name));
        }
    }

    /// <summary>Type and field of a moment → the age beyond which it makes no difference how old it is.</summary>
    public static readonly IReadOnlyDictionary<string, TimeSpan> Ages = new Dictionary<string, TimeSpan>
    {
        ["CardShowings.last"] = Facility.Devices.Panel.PanelLimits.CardRepeatMax,
        ["DoorSnapshot.HeardAt"] = Facility.Devices.Panel.PanelLimits.FreshFor + TimeSpan.FromSeconds(1),
        ["PendingRelease.NotAfter"] = TimeSpan.FromSeconds(1),
        ["Flight.NotAfter"] = TimeSpan.FromSeconds(1),
    };

    /// <summary>Type and field of numbers that name a waiting entry or a command on a line.</summary>
    public static readonly IReadOnlySet<string> Tokens =
        new HashSet<string> { "ReleaseDesk.pending", "LockdownDesk.ending" };

    /// <summary>Likewise, for commands.</summary>
    public static readonly IReadOnlySet<string> Tickets =
        new HashSet<string> { "OutputDesk.sent", "Output.Releases", "Output.Latest" };
}
