using Facility.Devices.Osdp.Commands;

namespace Facility.Devices.Osdp.Peripheral;

/// <summary>A reader's sounder: on and off in turn, a number of times or for ever.</summary>
internal sealed class PeripheralSounder
{
    private BuzzerCommand? order;
    private TimeSpan since;

    public bool Sounds { get; private set; }

    public TimeSpan ChangeAt { get; private set; } = TimeSpan.MaxValue;

    public void Obey(BuzzerCommand command, TimeSpan now) =>
        (order, since) = (command.Tone == BuzzerTone.Standard ? command : null, now);

    public void Advance(TimeSpan now)
    {
        (Sounds, ChangeAt) = (false, TimeSpan.MaxValue);
        if (order is null) return;

        var period = order.On.Time + order.Off.Time;
        var turn = (now - since).Ticks / period.Ticks;
        if (order.Repeats != 0 && turn >= order.Repeats)
        {
            order = null;
            return;
        }

        var begin = since + TimeSpan.FromTicks(turn * period.Ticks);
        Sounds = now < begin + order.On.Time;
        ChangeAt = Sounds ? begin + order.On.Time : begin + period;
    }
}
