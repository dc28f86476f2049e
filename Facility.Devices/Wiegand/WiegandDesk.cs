using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Contracts.Verdicts;
using Facility.Devices.Gpio;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Panel;

namespace Facility.Devices.Wiegand;

/// <summary>Makes of what a chip's Wiegand readers send the same card as a line would bring, and reports the rest.
/// </summary>
internal sealed class WiegandDesk(PanelSite site, PanelWork work)
{
    private const string Chip = "chip";

    // What keeps each reader from being read: its wires by name, or the chip.
    private readonly Dictionary<ReaderId, HashSet<string>> wrong = [];
    private readonly HashSet<ReaderId> noisy = [];

    // Told before the chip was lost: what is still so is told anew once it is back.
    private readonly HashSet<ReaderId> doubted = [];

    /// <summary>The card that was read and where; null for everything else.</summary>
    public (Station Station, BusEvent.CardRead Card)? Hear(GpioEvent told)
    {
        switch (told)
        {
            case GpioEvent.CardSeen seen when Of(seen.D0) is { } reader:
                if (noisy.Remove(reader.Id)) Tell(RecordKinds.ReaderFramesWhole, reader);
                return (new(reader.Line, reader.Address), new(reader.Address, 0, seen.Bits, seen.Card));
            case GpioEvent.FramesRefused refused when Of(refused.D0) is { } reader:
                Refuse(reader, refused);
                break;
            case GpioEvent.WireStuck wire when Of(wire.D0) is { } reader:
                Stick(reader, wire);
                break;
            case GpioEvent.ReadersBlind blind:
                foreach (var reader in site.WiegandReaders) Fault(reader, Chip, blind.Because);
                break;
            case GpioEvent.Lost:
                doubted.UnionWith(wrong.Keys);
                break;
            case GpioEvent.Found:
                foreach (var reader in site.WiegandReaders.Where(reader => doubted.Remove(reader.Id))) Mend(reader);
                break;
            case GpioEvent.WriteLost write when Showing(write.Pin) is { } reader:
                work.Report(RecordKinds.GpioWriteLost, reader.Id.Value, "",
                    ("fault", (int)FaultCode.GpioWriteLost), ("pin", write.Pin));
                break;
        }
        return null;
    }

    private SiteDoorReader? Of(int d0) => site.WiegandReaders.FirstOrDefault(reader => reader.Wiegand!.D0 == d0);

    private SiteDoorReader? Showing(int pin) =>
        site.WiegandReaders.FirstOrDefault(reader => reader.Wiegand!.Led == pin || reader.Wiegand.Buzzer == pin);

    private void Refuse(SiteDoorReader reader, GpioEvent.FramesRefused refused)
    {
        noisy.Add(reader.Id);
        work.Report(RecordKinds.ReaderFrameRefused, reader.Id.Value, "",
            ("because", WiegandWords.Say(refused.Because)),
            ("bits", refused.Bits),
            ("fault", (int)FaultCode.WiegandFrameRefused),
            ("reader", reader.Id.Value),
            ("times", refused.Times));
    }

    private void Stick(SiteDoorReader reader, GpioEvent.WireStuck wire)
    {
        var name = wire.Pin == reader.Wiegand!.D0 ? "D0" : "D1";
        if (wire.IsStuck) Fault(reader, name, $"{name} stays low");
        else if (wrong.TryGetValue(reader.Id, out var what) && what.Remove(name) && what.Count == 0) Mend(reader);
    }

    private void Fault(SiteDoorReader reader, string what, string because)
    {
        if (doubted.Remove(reader.Id)) wrong[reader.Id].Clear();
        if (!wrong.TryGetValue(reader.Id, out var stands)) wrong[reader.Id] = stands = [];
        stands.Add(what);
        work.Report(RecordKinds.ReaderFaulted, reader.Id.Value, "",
            ("because", because), ("fault", (int)FaultCode.WiegandReaderFaulty), ("reader", reader.Id.Value));
    }

    // It can be read again only once nothing is left that kept it from being read.
    private void Mend(SiteDoorReader reader)
    {
        wrong.Remove(reader.Id);
        Tell(RecordKinds.ReaderRestored, reader);
    }

    private void Tell(string kind, SiteDoorReader reader) =>
        work.Report(kind, reader.Id.Value, "", ("reader", reader.Id.Value));
}
