using Facility.Devices.Osdp.Bus;

namespace Bench.Wire;

/// <summary>How long peripherals counted as online.</summary>
internal sealed class NoisyPresence
{
    private readonly List<(TimeSpan At, byte Address, bool Online)> changes = [];

    public int Losses => changes.Count(change => !change.Online);

    public void Take(BusEvent happened, TimeSpan now)
    {
        if (happened is BusEvent.PeripheralOnline or BusEvent.PeripheralOffline)
            changes.Add((now, happened.Address, happened is BusEvent.PeripheralOnline));
    }

    /// <summary>Online time of all, as a share of all their time.</summary>
    public double Share(int peripherals, TimeSpan from, TimeSpan until)
    {
        var online = TimeSpan.Zero;
        foreach (var one in changes.GroupBy(change => change.Address))
        {
            var (isOnline, since) = (false, from);
            foreach (var change in one.Append((At: until, Address: one.Key, Online: false)))
            {
                var at = change.At < from ? from : change.At > until ? until : change.At;
                if (isOnline) online += at - since;
                (isOnline, since) = (change.Online, at);
            }
        }

        return online / (peripherals * (until - from));
    }
}
