using System.Collections.Immutable;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Files;

namespace Facility.Devices.Osdp.Peripheral;

/// <summary>Everything that a peripheral drives, with the timers that run in it.</summary>
internal sealed class PeripheralFittings(PeripheralSettings settings, IPeripheralBody body)
{
    /// <summary>Lamps of each of our readers.</summary>
    public const int LampsPerReader = 2;

    private readonly PeripheralOutput[] outputs = Many<PeripheralOutput>(settings.Outputs);
    private readonly PeripheralLamp[] lamps = Many<PeripheralLamp>(settings.Readers * LampsPerReader);
    private readonly PeripheralSounder[] sounders = Many<PeripheralSounder>(settings.Readers);
    private readonly PeripheralDisplay[] displays = settings.Display == TextDisplay.None
        ? []
        : [.. Enumerable.Range(0, settings.Readers).Select(_ => new PeripheralDisplay(settings.Display))];

    /// <summary>What takes files; null for nothing.</summary>
    public FileReceiver? Files { get; } = settings.Files is { } terms ? new(terms, body) : null;

    public ImmutableArray<bool> Outputs => [.. outputs.Select(output => output.IsOn)];

    public int Readers => settings.Readers;

    public bool HasDisplays => displays.Length > 0;

    public bool Has(OutputOrder order) => order.Output < outputs.Length;

    public bool Has(LedOrder order) => order.Reader < settings.Readers && order.Lamp < LampsPerReader;

    public bool HasSounder(byte reader) => reader < sounders.Length;

    public bool Has(TextCommand text) => text.Reader < displays.Length && displays[text.Reader].Has(text);

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

    public void Obey(TextCommand text, TimeSpan now)
    {
        displays[text.Reader].Obey(text, now);
        AdvanceDisplays(now);
    }

    public void Obey(KeepActiveCommand order) => body.ChipKeptActive(order.Time);

    /// <summary>Lets timers run out; true when an output changed.</summary>
    public bool Advance(TimeSpan now)
    {
        AdvanceLamps(now);
        AdvanceSounders(now);
        AdvanceDisplays(now);

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
        foreach (var display in displays) soonest = Sooner(soonest, display.ChangeAt);
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

    private void AdvanceDisplays(TimeSpan now)
    {
        for (var index = 0; index < displays.Length; index++)
        {
            var before = displays[index].Shown;
            displays[index].Advance(now);
            if (displays[index].Shown != before) body.TextShown(index, displays[index].Shown);
        }
    }

    private static TimeSpan Sooner(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static T[] Many<T>(int count) where T : new() => [.. Enumerable.Range(0, count).Select(_ => new T())];
}
