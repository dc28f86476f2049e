namespace Facility.Contracts.Site.Reading;

/// <summary>Takes the points of one door on its module.</summary>
internal sealed class DoorPoints(SiteDraft draft, MapReader keys, (string Line, byte Address) module)
{
    private static readonly DoorContact[] Contacts =
        [DoorContact.SecondLeaf, DoorContact.SecondBolt, DoorContact.OpenLimit, DoorContact.Way, DoorContact.Key];

    public IoPoint Take(string key, bool isOutput) => draft.Wiring.Take(
        module, keys.Whole(key, 0, SiteLimits.PointsPerModuleMax - 1), isOutput, keys.LineOf(key));

    public SiteDoorFittings Fittings(DoorKindKeys kind)
    {
        var settle = Settles(kind);
        TimeSpan Settle(DoorContact contact) => settle.GetValueOrDefault(contact);
        return new()
        {
            Kind = kind.Kind,
            SecondOutput = SecondOutput(kind),
            More =
            [
                .. from contact in Contacts
                   let key = DoorKindWords.Word(contact)
                   where kind.Has(key) && keys.Has(key)
                   select new SiteDoorInput(contact, Take(key, false), Settle(contact)),
            ],
            LeafSettle = Settle(DoorContact.Leaf),
            BoltSettle = Settle(DoorContact.Bolt),
            Motor = kind.Has("travel") ? Motor(kind) : null,
        };
    }

    private IoPoint? SecondOutput(DoorKindKeys kind)
    {
        foreach (var key in new[] { "output-2", "close", "lock-output" })
            if (kind.Has(key) && keys.Has(key)) return Take(key, true);
        return null;
    }

    private SiteMotor Motor(DoorKindKeys kind)
    {
        var isGate = kind.Kind is DoorKind.VehicleGate;
        return new(
            keys.Time("travel", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60))
                ?? (isGate ? SiteLimits.GateTravelUsual : SiteLimits.TravelUsual),
            keys.Whole("attempts", 0, SiteLimits.AttemptsMax) ?? SiteLimits.AttemptsUsual,
            isGate);
    }

    private Dictionary<DoorContact, TimeSpan> Settles(DoorKindKeys kind)
    {
        var settles = new Dictionary<DoorContact, TimeSpan>();
        if (keys.Node("settle") is not { } node) return settles;

        var inner = MapReader.Open(node, Shapes.Settle, draft.Mistakes);
        foreach (var contact in Enum.GetValues<DoorContact>())
        {
            var key = DoorKindWords.Word(contact);
            if (!inner.Has(key)) continue;
            if (!keys.Has(key))
                draft.Mistakes.Add(SiteError.UnknownKey, inner.LineOf(key),
                    $"This {kind.Word} has no '{key}' that could settle.",
                    $"Take it away, or wire '{key}'.");
            if (inner.Settle(key) is { } time) settles[contact] = time;
        }
        return settles;
    }
}
