using System.Text.Json;
using Facility.Contracts.Record;
using Facility.Devices.Journal;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Panel;

namespace Bench.Year;

/// <summary>Judges each release: who asked, when, with which right, and whether it was written first.</summary>
internal sealed class ReleaseJudge(YearWorld world, Observer observer, LockdownJudge lockdowns)
{
    private static readonly TimeSpan OrderAgeMax = TimeSpan.FromSeconds(3), CardAgeMax = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PinWaitMax = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(10);
    private readonly Dictionary<string, Order> orders = [];
    private readonly Dictionary<(Station Reader, string Credential), TimeSpan> showings = [];
    private readonly Dictionary<YearPanel, Rights> rights = world.Panels.ToDictionary(one => one, _ => new Rights());
    private readonly Dictionary<YearPanel, (TimeSpan StartedAt, long Epoch)> boots = [];
    private readonly Dictionary<(string Line, long Ticket), (WatchedDoor Door, Order? Order)> underWay = [];
    private readonly Dictionary<(string Line, long Ticket), (WatchedDoor[] Doors, TimeSpan At)> locks = [];

    public void Told(YearPanel panel, PanelInput input)
    {
        rights[panel].Take(input);
        switch (input)
        {
            case PanelInput.Started:
                boots[panel] = (world.Now, 0);
                break;
            case PanelInput.ReleaseArrived arrived:
                Arrived(panel, arrived.Order);
                break;
            case PanelInput.FromLine { Event: BusEvent.CardRead card } at:
                Show(new(at.Line, card.Address), Convert.ToHexString(card.Card.AsSpan()));
                break;
            case PanelInput.FromLine { Event: BusEvent.KeysPressed keys } at:
                Key(new(at.Line, keys.Address));
                break;
        }
    }

    private void Show(Station reader, string octets)
    {
        if (!world.Staff.ByOctets.TryGetValue(octets, out var card)) return;
        showings[(reader, card.Id.Value)] = world.Now;
    }

    // Whoever still waits for his PIN here may be meant: a card refused in between takes nobody's place.
    private void Key(Station reader)
    {
        foreach (var (key, at) in showings.ToArray())
            if (key.Reader == reader && world.Now - at <= PinWaitMax) showings[key] = world.Now;
    }

    public void Killed(YearPanel panel)
    {
        underWay.Clear();
        locks.Clear();
        var old = orders.Where(order => world.Now - order.Value.Pressed > TimeSpan.FromHours(1)).ToArray();
        foreach (var (id, _) in old) orders.Remove(id);
        foreach (var (key, at) in showings.ToArray())
            if (world.Now - at > TimeSpan.FromHours(1)) showings.Remove(key);
    }

    public void Appended(YearPanel panel, JournalDraft draft)
    {
        if (draft.Kind is not RecordKinds.ReleaseAccepted) return;
        if (!orders.TryGetValue(draft.Cause, out var order))
            observer.Broken("I1", $"{draft.Cause} was accepted, never given");
        else if (++order.Accepted > 1)
            observer.Broken("I5", $"order {draft.Cause} was accepted {order.Accepted} times");
    }

    /// <summary>The core wants an output to release.</summary>
    public void Submitted(WatchedDoor door, BusCommand command, OutputOrder output)
    {
        var (id, now) = (door.Plan.Id, world.Now);
        if (output.Action is not (OutputAction.OnFor or OutputAction.OffFor) || output.Time > door.Plan.Timings.Release)
            observer.Broken("I7", $"{id} is released by {output.Action} for {output.Time}: nothing relocks it");
        if (lockdowns.Stands(door)) observer.Broken("I11", $"{id} is released while its block is locked down");
        foreach (var partner in door.Partners.Where(partner => !IsToldSecure(partner)))
            observer.Broken("I3", $"{id} is released while {partner.Plan.Id} is not confirmed secured");

        door.ReleaseOpen = now;
        door.Authorisations.RemoveAll(one => now - one.At > TimeSpan.FromSeconds(30));
        var cause = door.Authorisations.LastOrDefault(one => !one.Spent && one.IsDurable);
        underWay[(door.Plan.Output.Line.Value, command.Ticket)] = (door, cause is null ? null : Judge(door, cause));
        if (cause is null) Unasked(door);
    }

    /// <summary>It leaves on the wire.</summary>
    public void Sent(WatchedDoor door, BusCommand command)
    {
        var (id, now) = (door.Plan.Id, world.Now);
        if (underWay.TryGetValue((door.Plan.Output.Line.Value, command.Ticket), out var known)
            && known.Order is { } order && now - order.Pressed > OrderAgeMax)
            observer.Broken("I6", $"{id} was released {(now - order.Pressed).TotalSeconds:F3} s after {order.Id}");
        if (lockdowns.Stands(door)) observer.Broken("I11", $"a release of {id} left while its block is locked down");
        foreach (var partner in door.Partners.Where(partner => partner.DrivenUntil > now))
            observer.Broken("I3", $"{id} and {partner.Plan.Id} are driven at once");
    }

    public void LockWanted(WatchedDoor door, BusCommand command)
    {
        var key = (door.Plan.Output.Line.Value, command.Ticket);
        locks[key] = locks.TryGetValue(key, out var known)
            ? known with { Doors = [.. known.Doors, door] }
            : ([door], world.Now);
    }

    public void Ended(Facility.Contracts.Ids.LineId line, BusEvent.CommandEnded ended)
    {
        var key = (line.Value, ended.Ticket);
        if (underWay.Remove(key, out var release)
            && ended.Outcome is CommandOutcome.Expired or CommandOutcome.NotSent) release.Door.ReleaseOpen = null;
        if (!locks.Remove(key, out var sent) || ended.Outcome is not CommandOutcome.Acknowledged) return;
        foreach (var door in sent.Doors)
            if (door.ReleaseOpen <= sent.At) door.ReleaseOpen = null;
    }

    private bool IsToldSecure(WatchedDoor door) =>
        door.ReleaseOpen is null
        && door is { ToldLeaf: InputState.Active, ToldBolt: InputState.Active }
        && observer.Stations.IsFresh(door.Module, world.Now);

    private void Unasked(WatchedDoor door)
    {
        var pending = door.Authorisations.Any(one => !one.Spent);
        var started = world.Now - boots[door.Panel].StartedAt < AfterStart;
        observer.Broken(pending ? "I4" : started ? "I2" : "I1", pending
            ? $"{door.Plan.Id} is released before its entry is durable"
            : $"{door.Plan.Id} is released and no entry says why");
    }

    private Order? Judge(WatchedDoor door, Authorisation cause)
    {
        cause.Spent = true;
        using var body = JsonDocument.Parse(cause.Draft.Body);
        if (cause.Draft.Kind is RecordKinds.CardGranted)
        {
            JudgeCard(door, body.RootElement);
            return null;
        }
        return JudgeOrder(door, cause.Draft.Cause);
    }

    private Order? JudgeOrder(WatchedDoor door, string id)
    {
        if (!orders.TryGetValue(id, out var order) || order.Given.Door != door.Plan.Id)
        {
            observer.Broken("I1", $"{door.Plan.Id} is released for {id}, which nobody gave for it");
            return null;
        }
        if (++order.Acted > 1) observer.Broken("I5", $"order {id} acts {order.Acted} times");
        if (order.Given.StampBoot != door.Panel.Boot)
            observer.Broken("I6", $"order {id} bears a stamp of {order.Given.StampBoot}");
        if (order.IsStale) observer.Broken("I1", $"order {id} came from a sender that was replaced");
        if (world.Now - order.Pressed > OrderAgeMax)
            observer.Broken("I6", $"order {id} acts {world.Now - order.Pressed} late");
        return order;
    }

    private void JudgeCard(WatchedDoor door, JsonElement body)
    {
        var credential = body.GetProperty("credential").GetString()!;
        var name = body.GetProperty("reader").GetString();
        var reader = door.Plan.Readers.FirstOrDefault(one => one.Id.Value == name);
        if (reader is null || !showings.TryGetValue((new(reader.Line, reader.Address), credential), out var shown))
        {
            observer.Broken("I1", $"{door.Plan.Id} is released for {credential}, whose card nobody showed at {name}");
            return;
        }
        if (world.Now - shown > CardAgeMax)
            observer.Broken("I6", $"{door.Plan.Id} is released {world.Now - shown} after its card");
        var why = rights[door.Panel].Objection(
            credential, door.Plan.Id, door.Panel.Wall, door.Panel.Site.Panel.DegradedGroups);
        if (why is not null) observer.Broken("I8", $"{door.Plan.Id} is released for {credential}, which {why}");
    }

    private void Arrived(YearPanel panel, PanelRelease given)
    {
        var (startedAt, epoch) = boots[panel];
        orders.TryAdd(given.Order.Value, new(given, startedAt + given.Stamp, given.Epoch < epoch));
        boots[panel] = (startedAt, Math.Max(epoch, given.Epoch));
    }

    private sealed class Order(PanelRelease given, TimeSpan pressed, bool isStale)
    {
        public string Id => given.Order.Value;

        public PanelRelease Given => given;

        public TimeSpan Pressed => pressed;

        public bool IsStale => isStale;

        public int Accepted { get; set; }

        public int Acted { get; set; }
    }
}
