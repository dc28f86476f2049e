using Facility.Contracts.Ids;
using Facility.Contracts.Site;

namespace HardwareSim.Wiring;

/// <summary>What each point and reader of a site is for.</summary>
internal sealed class PointUses
{
    /// <summary>What "supervised" asks of whoever wires it.</summary>
    public const string Legend = "supervised: end-of-line resistors at the contact itself, not at the module; their "
        + "values are those of the module's maker.";

    private const string Closed = "closed circuit";
    private const string Supervised = "supervised";
    private readonly Dictionary<IoPoint, WiringRow> outputs = [];
    private readonly Dictionary<IoPoint, WiringRow> inputs = [];
    private readonly Dictionary<(LineId, byte), WiringRow> readers = [];
    private readonly Site site;

    public PointUses(Site site)
    {
        this.site = site;
        foreach (var door in site.Doors) Add(door);
        foreach (var block in site.Blocks) Add(block);
        foreach (var input in site.SafetyInputs) Add(input);
        foreach (var camera in site.Cameras) Add(camera);
        foreach (var phone in site.Payphones) Add(phone);
        foreach (var gate in site.Turnstiles)
        {
            Add(gate.ReaderA, gate.Id, gate.Label, BlockLabel(gate.Block), "direction A (in)");
            Add(gate.ReaderB, gate.Id, gate.Label, BlockLabel(gate.Block), "direction B (out)");
        }
        foreach (var console in site.Consoles)
            Add(console.Reader, console.Panel.Value, "", "", "the panel's own console");
    }

    public WiringRow Output(IoPoint point) => Find(outputs, point, $"OUT {point.Number}");

    public WiringRow Input(IoPoint point) => Find(inputs, point, $"IN {point.Number}");

    public WiringRow Reader(LineId line, byte address) =>
        readers.TryGetValue((line, address), out var row) ? row : WiringRow.Free("reader");

    private static WiringRow Find(Dictionary<IoPoint, WiringRow> known, IoPoint point, string terminal) =>
        known.TryGetValue(point, out var row) ? row with { Terminal = terminal } : WiringRow.Free(terminal);

    private void Add(SiteDoor door)
    {
        var (id, where) = (door.Id.Value, Where(door));
        foreach (var (point, what, note) in DoorTerminals.Outputs(door, Lock(door)))
            outputs[point] = new("", what, id, door.Label, where, note);
        foreach (var (point, what, note) in DoorTerminals.Inputs(door))
            inputs[point] = new("", what, id, door.Label, where, $"{Closed}: {note}; {Supervised}");
        foreach (var reader in door.Readers)
            Add(reader, id, door.Label, where, Side(reader));
    }

    private static string Side(SiteDoorReader reader) =>
        (reader.Inside ? "inside" : "outside") + (reader.AsksPin ? ", asks for a PIN" : "");

    private string Lock(SiteDoor door)
    {
        var kind = door.Lock is LockKind.FailSafe
            ? "fail-safe: energised holds it locked"
            : "fail-secure: energised releases";
        return site.FireLoop?.Doors.Contains(door.Id) is true ? $"{kind}; through the hard-wired fire loop" : kind;
    }

    private void Add(SiteBlock block)
    {
        if (block.LockdownKey is { } key)
            inputs[key] = new("", "lockdown key", block.Id.Value, block.Label, block.Label,
                $"{Closed}: turned; {Supervised}");
    }

    private void Add(SiteCamera camera)
    {
        if (camera.Status is { } status)
            inputs[status] = new("", "camera's status contact", camera.Id, camera.Label, camera.Place,
                $"{Closed}: the camera works; {Supervised}");
        if (camera.CallUp?.Output is { } callUp)
            outputs[callUp] = new("", "camera call-up", camera.Id, camera.Label, camera.Place,
                "energised: brings it to the monitor");
    }

    private void Add(SitePayphone phone)
    {
        var where = BlockLabel(phone.Block);
        if (phone.Power is { } power)
            outputs[power] = new("", "payphone's power", phone.Id, phone.Label, where, "energised: it can be used");
        if (phone.OffHook is { } hook)
            inputs[hook] = new("", "payphone's hook", phone.Id, phone.Label, where,
                $"{Closed}: the receiver is off; {Supervised}");
    }

    private void Add(SiteSafetyInput input) => inputs[input.Input] = new(
        "", input.Kind is SafetyInputKind.Fire ? "fire input" : "emergency lever", input.Id, input.Label, "",
        $"fail-active: closed circuit while all is well; {Supervised}; {input.Doors.Length} doors");

    private void Add(SiteDoorReader reader, string part, string mark, string where, string note) =>
        readers[(reader.Line, reader.Address)] = new("reader", reader.Id.Value, part, mark, where, note);

    private string BlockLabel(BlockId id) => site.Blocks.First(one => one.Id == id).Label;

    private string Where(SiteDoor door)
    {
        var block = site.Blocks.First(one => one.Id == door.Block);
        var landing = block.Landings.FirstOrDefault(one => one.Id == door.Landing);
        var place = landing is null ? block.Label : $"{block.Label}, {landing.Label}";
        return door.HatchOf is { } cell ? $"{place}, hatch of cell {cell}" : place;
    }
}
