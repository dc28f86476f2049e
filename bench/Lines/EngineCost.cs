using Bench.Wire;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Wire;

namespace Bench.Lines;

/// <summary>What the panel's engine alone takes for POLL and ACK, without threads or ports.</summary>
internal static class EngineCost
{
    private const int Exchanges = 100_000;
    private static readonly BusInput Tick = new BusInput.Tick();

    public static string Say(bool secure)
    {
        var key = secure ? LineSetup.Key : null;
        var settings = LineSetup.Bus(9600, [1], key);
        var engine = new BusEngine(settings with
        {
            Timings = settings.Timings with { RoundInterval = TimeSpan.Zero },
        });
        var peripheral = new PeripheralEngine(
            new(1, Outputs: 1, Inputs: 1, Readers: 1, Keypad: false, Serial: 1) { Key = key }, new QuietBody());
        var (now, meter) = (TimeSpan.Zero, new Fuzz.StepMeter());
        var step = engine.Step(now, new BusInput.LinkUp());
        // The first are handshake, interview and what is compiled.
        for (var exchange = -Exchanges / 10; exchange < Exchanges; exchange++)
        {
            if (exchange == 0) meter = new();
            while (step.Transmit.IsEmpty)
            {
                now = step.WakeAt;
                step = meter.Count(() => engine.Step(now, Tick));
            }

            now += OsdpLimits.WireTime(2 * step.Transmit.Length, 9600);
            var heard = new BusInput.Received(peripheral.Step(now, step.Transmit.Span).Reply.ToArray());
            step = meter.Count(() => engine.Step(now, heard));
        }

        var each = LineBench.Text((double)meter.Allocated / Exchanges, "F0");
        var steps = LineBench.Text((double)meter.Steps / Exchanges, "F1");
        return $"Engine alone, {(secure ? "secure" : "plain")}: {each} octets allocated per exchange of {steps} steps";
    }
}
