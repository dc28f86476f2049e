using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Secure;

namespace Facility.Devices.Panel;

/// <summary>Reports of peripherals what concerns no single door: another device, too few terminals, power.</summary>
/// <remarks>What it heard first since the panel started is taken as right; only what differs later is reported,
/// and too few terminals at once.</remarks>
internal sealed class PeripheralDesk(PanelSite site, PanelWork work)
{
    private readonly Dictionary<Station, Known> all = site.Lines
        .SelectMany(line => line.Peripherals, (line, one) => (new Station(line.Id, one.Address), new Known(one)))
        .ToDictionary();

    public void Hear(Station station, BusEvent told)
    {
        if (!all.TryGetValue(station, out var known)) return;
        switch (told)
        {
            case BusEvent.Identified identified:
                Identify(station, known, identified);
                break;
            case BusEvent.TerminalsTold terminals:
                Compare(station, known, terminals);
                break;
            case BusEvent.LocalStatusReported status:
                Follow(station, known, status.PowerFailed);
                break;
            case BusEvent.Deviated deviated:
                Tell(station, known, deviated.Kind);
                break;
        }
    }

    private void Identify(Station station, Known known, BusEvent.Identified now)
    {
        if (known.Identity is { } before && (before.Vendor, before.Serial) != (now.Vendor, now.Serial))
            work.Report(RecordKinds.PeripheralReplaced, station.Line.Value, "",
                ("address", (int)station.Address), ("line", station.Line.Value),
                ("serial", (long)now.Serial), ("serial_before", (long)before.Serial), ("vendor", (long)now.Vendor));
        known.Identity = now;
    }

    private void Compare(Station station, Known known, BusEvent.TerminalsTold now)
    {
        var lacks = now.Inputs < known.Site.Inputs || now.Outputs < known.Site.Outputs;
        if (lacks && !known.Lacks)
            work.Report(RecordKinds.PeripheralLacks, station.Line.Value, "",
                ("address", (int)station.Address), ("inputs", now.Inputs), ("line", station.Line.Value),
                ("outputs", now.Outputs));
        known.Lacks = lacks;
    }

    // A peripheral tells its own start as a failure once: at the panel's start that is no news.
    private void Follow(Station station, Known known, bool failed)
    {
        if (known.IsHeard && failed && !known.FailureTold) Report(RecordKinds.PowerFailed, station);
        if (!failed && known.FailureTold) Report(RecordKinds.PowerRestored, station);
        known.FailureTold = known.IsHeard && failed;
        known.IsHeard = true;
    }

    // Once for each kind while this panel runs: a line that starts anew counts from nought.
    private void Tell(Station station, Known known, ChannelDeviation kind)
    {
        if (!known.Deviations.Add(kind)) return;
        work.Report(RecordKinds.PeripheralDeviates, station.Line.Value, "",
            ("address", (int)station.Address), ("deviation", DeviationWords.Say(kind)), ("line", station.Line.Value));
    }

    private void Report(string kind, Station station) => work.Report(
        kind, station.Line.Value, "", ("address", (int)station.Address), ("line", station.Line.Value));

    private sealed class Known(SitePeripheral site)
    {
        public SitePeripheral Site => site;

        public BusEvent.Identified? Identity { get; set; }

        public HashSet<ChannelDeviation> Deviations { get; } = [];

        public bool Lacks { get; set; }

        public bool IsHeard { get; set; }

        public bool FailureTold { get; set; }
    }
}
