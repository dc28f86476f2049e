using System.Collections.Immutable;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Secure;

namespace HardwareSim.Lines;

/// <summary>A peripheral screwed to the wall: the engine, and what hangs on it.</summary>
internal sealed class Peripheral : IPeripheralBody
{
    private readonly Action<int, bool> outputChanged;
    private readonly Action<byte> lampChanged;
    private readonly KeyMemory keys;
    private readonly FileShelf? shelf;

    public Peripheral(
        SitePeripheral site, int baud, KeyMemory keys, Action<int, bool> outputChanged, Action<byte> lampChanged,
        FileShelf? shelf = null)
    {
        this.shelf = shelf;
        Site = site;
        this.keys = keys;
        this.outputChanged = outputChanged;
        this.lampChanged = lampChanged;
        var readers = site.Kind == PeripheralKind.Reader ? 1 : 0;
        Settings = WithKeys(
            new(site.Address, site.Outputs, site.Inputs, readers, site.Keypad, site.Address, baud)
            {
                Files = shelf is null ? null : new(),
                Policy = ChannelPolicy.Of(site.Policy),
            });
        Engine = new(Settings, this);
    }

    /// <summary>What the site file says of it.</summary>
    public SitePeripheral Site { get; }

    /// <summary>Its electronics.</summary>
    public PeripheralEngine Engine { get; private set; }

    /// <summary>How they are set.</summary>
    public PeripheralSettings Settings { get; private set; }

    /// <summary>When its timers want to run.</summary>
    public TimeSpan WakeAt { get; private set; } = TimeSpan.MaxValue;

    /// <summary>The first lamp's colour (OSDP colour number).</summary>
    public byte Lamp { get; private set; }

    /// <summary>Whether the sounder sounds.</summary>
    public bool Sounds { get; private set; }

    /// <summary>Hears octets, or only lets time pass; returns the reply.</summary>
    public ReadOnlyMemory<byte> Step(TimeSpan now, ReadOnlySpan<byte> octets)
    {
        var step = Engine.Step(now, octets);
        WakeAt = step.WakeAt;
        return step.Reply;
    }

    /// <summary>Other electronics, or the same just powered up: they know nothing and drive nothing.</summary>
    public void Restart(PeripheralSettings settings)
    {
        (Settings, Engine) = (settings, new(settings, this));
        (WakeAt, Sounds) = (TimeSpan.MaxValue, false);
        if (Lamp != 0) ((IPeripheralBody)this).LampChanged(0, 0, 0);
    }

    /// <summary>As it left the factory: without a key, waiting to be installed.</summary>
    public void Reset()
    {
        keys.Forget();
        Restart(WithKeys(Settings));
    }

    // Its keys outlive its power, as in a device that stores them.
    void IPeripheralBody.KeyChanged(ChannelKey key)
    {
        Settings = Settings with { NextKey = key };
        keys.Take(key);
    }

    void IPeripheralBody.KeyConfirmed(ChannelKey key)
    {
        Settings = Settings with { Key = key, NextKey = null, InstallMode = false };
        keys.Confirm(key);
    }

    // One that the site file has spoken with securely waits for its first key.
    private PeripheralSettings WithKeys(PeripheralSettings settings) => !Site.Secure ? settings : settings with
    {
        Key = keys.Current, NextKey = keys.Next, InstallMode = keys is { Current: null, Next: null },
    };

    void IPeripheralBody.OutputChanged(int output, bool on) => outputChanged(output, on);

    void IPeripheralBody.LampChanged(int reader, int lamp, byte colour)
    {
        if (lamp != 0) return;
        Lamp = colour;
        lampChanged(colour);
    }

    FileProgress IPeripheralBody.FileOffered(byte type, uint total) => FileProgress.Proceed;

    FileProgress IPeripheralBody.FileTaken(byte type, ImmutableArray<byte> content) =>
        shelf?.Put(type, content) ?? FileProgress.Processed;

    // A second denial while the lamp is still red changes no lamp; whoever stands there hears it.
    void IPeripheralBody.SounderChanged(int reader, bool on)
    {
        Sounds = on;
        if (on && Lamp != 0) lampChanged(Lamp);
    }
}
