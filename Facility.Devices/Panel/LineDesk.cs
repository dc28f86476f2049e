using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Panels;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Doors;
using Facility.Devices.Osdp.Bus;

namespace Facility.Devices.Panel;

/// <summary>Follows lines and peripherals and tells the doors what their modules report.</summary>
internal sealed class LineDesk
{
    private readonly PanelSite site;
    private readonly PanelWork work;
    private readonly DoorBook doors;
    private readonly InputFaults faults;
    private readonly Dictionary<Station, Peripheral> peripherals;
    private readonly Dictionary<LineId, bool?> up;
    private readonly Dictionary<DoorId, DoorContacts> contacts;

    // Doors whose contacts say something later than they are heard; the others need no look.
    private readonly ImmutableArray<SiteDoor> settling;

    public LineDesk(PanelSite site, PanelWork work, DoorBook doors)
    {
        this.site = site;
        this.work = work;
        this.doors = doors;
        faults = new(site, work);
        up = site.Lines.ToDictionary(line => line.Id, _ => (bool?)null);
        peripherals = site.Lines.SelectMany(line => line.Peripherals, (line, one) => new Station(line.Id, one.Address))
            .ToDictionary(station => station, _ => new Peripheral());
        contacts = site.Doors.ToDictionary(door => door.Id, door => new DoorContacts(door));
        settling =
        [
            .. site.Doors.Where(door => door.Fittings.Kind is not DoorKind.Strike
                || !door.Fittings.More.IsEmpty || door.Inputs.Any(input => input.Settle > TimeSpan.Zero)),
        ];
    }

    /// <summary>When a contact settles next.</summary>
    public TimeSpan WakeAt
    {
        get
        {
            var next = TimeSpan.MaxValue;
            foreach (var door in settling)
                if (contacts[door.Id].WakeAt is var at && at < next) next = at;
            return next;
        }
    }

    /// <summary>Lets contacts settle.</summary>
    public void Review()
    {
        foreach (var door in settling)
        {
            if (contacts[door.Id].WakeAt > work.Now) continue;
            Tell(doors.Of(door), contacts[door.Id].Review(work.Now));
        }
    }

    public ImmutableArray<LineView> Lines =>
    [
        .. site.Lines.Select(line => new LineView(
            line.Id, up[line.Id] is true, line.Peripherals.Length,
            line.Peripherals.Count(one => peripherals[new(line.Id, one.Address)].Online))),
    ];

    public void Hear(LineId line, BusEvent told)
    {
        var station = new Station(line, told.Address);
        if (told is BusEvent.LineChanged change) ChangeLine(line, change);
        else if (peripherals.TryGetValue(station, out var peripheral)) Hear(station, peripheral, told);
    }

    private void Hear(Station station, Peripheral peripheral, BusEvent told)
    {
        switch (told)
        {
            case BusEvent.PeripheralOffline:
                Lose(station, peripheral);
                return;
            case BusEvent.InputsReported inputs:
                Heard(station, peripheral);
                faults.Compare(station, peripheral.Inputs, inputs.Inputs);
                peripheral.Inputs = inputs.Inputs;
                foreach (var door in site.DoorsAt(station)) TellInputs(station, doors.Of(door), inputs.Inputs);
                break;
            case BusEvent.LocalStatusReported local:
                Heard(station, peripheral);
                SetTamper(station, peripheral, local.Tamper, peripheral.ReaderTamper);
                break;
            case BusEvent.ReadersReported readers:
                Heard(station, peripheral);
                SetTamper(station, peripheral, peripheral.Tamper, readers.Readers.Contains(ReaderState.Tampered));
                break;
            // None of these says that the peripheral reports anything that could be believed.
            case BusEvent.CommandEnded { Outcome: not CommandOutcome.Acknowledged }:
            case BusEvent.ChannelChanged or BusEvent.PeripheralMoved or BusEvent.AddressContested:
            case BusEvent.Deviated:
                return;
            default:
                Heard(station, peripheral);
                break;
        }
        foreach (var door in site.DoorsAt(station)) Sense(doors.Of(door));
    }

    private void Heard(Station station, Peripheral peripheral)
    {
        if (!peripheral.Online)
        {
            peripheral.Online = true;
            doors.Board.MoveRevision();
            if (peripheral.WasLost) Report(RecordKinds.PeripheralOnline, station);
        }
        peripheral.HeardAt = work.Now;
        foreach (var door in site.DoorsAt(station)) Confirm(doors.Of(door));
    }

    private void Lose(Station station, Peripheral peripheral)
    {
        if (!peripheral.Online && peripheral.WasLost) return;

        peripheral.Online = false;
        peripheral.WasLost = true;
        peripheral.Inputs = [];
        doors.Board.MoveRevision();
        Report(RecordKinds.PeripheralOffline, station);
        foreach (var door in site.DoorsAt(station)) LoseModule(station, doors.Of(door));
    }

    private void LoseModule(Station station, DoorEntry entry)
    {
        entry.Availability = Availability.Offline;
        doors.Tell(entry, DoorTrigger.ModuleLost);
        Tell(entry, contacts[entry.Id].Lose(station));
        Confirm(entry);
    }

    private void ChangeLine(LineId line, BusEvent.LineChanged change)
    {
        if (!up.TryGetValue(line, out var was) || was == change.Up) return;

        up[line] = change.Up;
        doors.Board.MoveRevision();
        // That a line has its port at the start is no news; that it has not, is.
        if (was is null && change.Up) return;

        work.Report(change.Up ? RecordKinds.LineRestored : RecordKinds.LineLost, line.Value, "",
            ("because", change.Because), ("line", line.Value));
        if (change.Up) return;

        foreach (var (station, peripheral) in peripherals)
        {
            if (station.Line == line && peripheral.Online) Lose(station, peripheral);
        }
    }

    /// <summary>A door is as fresh as the module it has not heard from for longest.</summary>
    private void Confirm(DoorEntry entry)
    {
        // What else it has is on the same module: the site file gives a door one.
        var leaf = peripherals[PanelSite.At(entry.Plan.LeafInput)];
        var bolt = peripherals[PanelSite.At(entry.Plan.BoltInput)];
        TimeSpan? heard = leaf.Online && bolt.Online && leaf.IsRead && bolt.IsRead
            ? TimeSpan.FromTicks(Math.Min(leaf.HeardAt.Ticks, bolt.HeardAt.Ticks))
            : null;
        if (entry.Snapshot.HeardAt == heard) return;

        entry.Snapshot = entry.Snapshot with { HeardAt = heard };
        doors.Board.Touch(entry);
    }

    private void Sense(DoorEntry entry)
    {
        var all = PanelSite.Modules(entry.Plan).All(module => peripherals[module].Online);
        var availability = all ? Availability.Online : Availability.Offline;
        if (entry.Availability != availability)
        {
            entry.Availability = availability;
            doors.Board.Touch(entry);
        }
        Confirm(entry);
        var read = entry.Snapshot.HeardAt is not null;
        doors.Tell(entry, all && read && entry.Snapshot.Drive is DriveState.Unknown
            ? DoorTrigger.Sensed
            : DoorTrigger.Reviewed);
    }

    /// <summary>Tells what changed, in the order in which it must have happened in the frame.</summary>
    private void TellInputs(Station station, DoorEntry entry, ImmutableArray<InputState> inputs)
    {
        Confirm(entry);
        Tell(entry, contacts[entry.Id].Hear(station, inputs, work.Now));
    }

    private void Tell(DoorEntry entry, IEnumerable<DoorTrigger> triggers)
    {
        var heard = triggers.ToArray();
        if (contacts[entry.Id].Parts is var parts && parts != entry.Snapshot.Parts)
            entry.Snapshot = entry.Snapshot with { Parts = parts };
        foreach (var trigger in heard) doors.Tell(entry, trigger);
    }

    private void SetTamper(Station station, Peripheral peripheral, bool housing, bool anyReader)
    {
        var was = peripheral.IsTampered;
        (peripheral.Tamper, peripheral.ReaderTamper) = (housing, anyReader);
        if (peripheral.IsTampered == was) return;

        var concerned = site.DoorsAt(station).ToList();
        if (site.ReaderAt(station) is { } reader) concerned.Add(reader.Door);
        foreach (var door in concerned)
        {
            var any = Stations(door).Any(one => peripherals.TryGetValue(one, out var known) && known.IsTampered);
            doors.Tell(doors.Of(door), any ? DoorTrigger.TamperBegan : DoorTrigger.TamperEnded);
        }
    }

    private void Report(string kind, Station station) =>
        work.Report(kind, station.Line.Value, "", ("address", (int)station.Address), ("line", station.Line.Value));

    private static IEnumerable<Station> Stations(SiteDoor door) =>
        PanelSite.Modules(door).Concat(door.Readers.Select(reader => new Station(reader.Line, reader.Address)));

    private sealed class Peripheral
    {
        public bool Online { get; set; }

        public bool WasLost { get; set; }

        public bool Tamper { get; set; }

        public bool ReaderTamper { get; set; }

        public bool IsTampered => Tamper || ReaderTamper;

        public TimeSpan HeardAt { get; set; }

        public ImmutableArray<InputState> Inputs { get; set; } = [];

        public bool IsRead => !Inputs.IsEmpty;
    }
}
