using System.Collections.Immutable;
using Facility.Devices.Osdp.Commands;

namespace Facility.Devices.Osdp.Peripheral;

/// <summary>Everything that a peripheral drives, with the timers that run in it.</summary>
internal sealed class PeripheralFittings(PeripheralSettings settings, IPeripheralBody body)
{
    /// <summary>Lamps of each of our readers.</summary>
    public const int LampsPerReader = 2;

    private readonly PeripheralOutput[] outputs = Many<PeripheralOutput>(settings.Outputs);
    private readonly PeripheralLamp[] lamps = Many<PeripheralLamp>(settings.Readers * LampsPerReader);
    private readonly PeripheralSounder[] sounders = Many<PeripheralSounder>(settings.Readers);

    public ImmutableArray<bool> Outputs => [.. outputs.Select(output => output.IsOn)];

    public bool Has(OutputOrder order) => order.Output < outputs.Length;

    public bool Has(LedOrder order) => order.Reader < settings.Readers && order.Lamp < LampsPerReader;

    public bool HasSounder(byte reader) => reader < sounders.Length;

    /// <summary>Drives one output; true when it changed.</summary>
    public bool Obey(OutputOrder order, TimeSpan now)
    {
        var output = outputs[order.Output];
        var before = output.IsOn;
        output.Obey(order, now);
        if (output.IsOn == before) return false;
        body.OutputChanged(order.Output, output.IsOn);
        return true;
    }

    public void Obey(LedOrder order, TimeSpan now)
    {
        lamps[order.Reader * LampsPerReader + order.Lamp].Obey(order, now);
        AdvanceLamps(now);
    }

    public void Obey(BuzzerCommand command, TimeSpan now)
    {
        sounders[command.Reader].Obey(command, now);
        AdvanceSounders(now);
    }

    /// <summary>Lets timers run out; true when an output changed.</summary>
    public bool Advance(TimeSpan now)
    {
        AdvanceLamps(now);
        AdvanceSounders(now);

        var anyChanged = false;
        for (var index = 0; index < outputs.Length; index++)
        {
            var before = outputs[index].IsOn;
            outputs[index].Advance(now);
            if (outputs[index].IsOn == before) continue;
            body.OutputChanged(index, outputs[index].IsOn);
            anyChanged = true;
        }

        return anyChanged;
    }

    public TimeSpan ChangeAt()
    {
        var soonest = TimeSpan.MaxValue;
        foreach (var output in outputs) soonest = Sooner(soonest, output.Until);
        foreach (var lamp in lamps) soonest = Sooner(soonest, lamp.ChangeAt);
        foreach (var sounder in sounders) soonest = Sooner(soonest, sounder.ChangeAt);
        return soonest;
    }

    private void AdvanceLamps(TimeSpan now)
    {
        for (var index = 0; index < lamps.Length; index++)
        {
            var before = lamps[index].Shown;
            lamps[index].Advance(now);
            if (lamps[index].Shown != before)
                body.LampChanged(index / LampsPerReader, index % LampsPerReader, (byte)lamps[index].Shown);
        }
    }

    private void AdvanceSounders(TimeSpan now)
    {
        for (var index = 0; index < sounders.Length; index++)
        {
            var before = sounders[index].Sounds;
            sounders[index].Advance(now);
            if (sounders[index].Sounds != before) body.SounderChanged(index, sounders[index].Sounds);
        }
    }

    private static TimeSpan Sooner(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static T[] Many<T>(int count) where T : new() => [.. Enumerable.Range(0, count).Select(_ => new T())];
}
