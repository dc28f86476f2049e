using System.Collections.Immutable;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Peripheral;

/// <summary>Executes a command and says what to reply.</summary>
internal sealed class PeripheralAnswers(
    PeripheralSettings settings, PeripheralFittings fittings, PeripheralNews news)
{
    // A locally administered number: ours is no maker's peripheral.
    private const uint Vendor = 0x02_4641;
    private const uint Firmware = 0x00_0100;

    private IdReply Identity => new(Vendor, Model: 1, Version: 1, settings.Serial, Firmware);

    /// <summary>cUID: the beginning of what the peripheral says of itself.</summary>
    public ImmutableArray<byte> ClientId
    {
        get
        {
            Span<byte> identity = stackalloc byte[Identity.PayloadSize];
            Identity.Write(identity);
            return [.. identity[..ClientCryptogramReply.ClientIdSize]];
        }
    }

    public IOsdpReply To(IOsdpCommand command, TimeSpan now) => command switch
    {
        PollCommand => news.Next(),
        IdCommand => Identity,
        CapabilitiesCommand => new CapabilitiesReply(Capabilities()),
        LocalStatusCommand => news.LocalStatus(),
        InputStatusCommand when settings.Inputs > 0 => news.Inputs(),
        OutputStatusCommand when settings.Outputs > 0 => news.Outputs(),
        OutputCommand output when settings.Outputs > 0 => Obey(output, now),
        LedCommand led when settings.Readers > 0 => Obey(led, now),
        BuzzerCommand buzzer when settings.Readers > 0 => Obey(buzzer, now),
        ReaderStatusCommand when settings.Readers > 0 => news.Readers(),
        TextCommand text when fittings.HasDisplays => Obey(text, now),
        KeepActiveCommand order when settings.Readers > 0 => Obey(order),
        FileTransferCommand piece when fittings.Files is { } files => files.Take(piece, now),
        AbortCommand => Abort(),

        // No reply of ours is longer than what every panel takes.
        ReceiveSizeCommand => new AckReply(),
        _ => new NakReply(NakReason.UnknownCommand),
    };

    private IOsdpReply Obey(OutputCommand command, TimeSpan now)
    {
        // All or nothing: half a command obeyed would leave the panel guessing which half.
        if (!command.Orders.All(fittings.Has)) return new NakReply(NakReason.Record);

        foreach (var order in command.Orders)
            if (fittings.Obey(order, now)) news.OutputsChanged();
        return new AckReply();
    }

    private IOsdpReply Obey(LedCommand command, TimeSpan now)
    {
        if (!command.Orders.All(fittings.Has)) return new NakReply(NakReason.Record);

        foreach (var order in command.Orders) fittings.Obey(order, now);
        return new AckReply();
    }

    private IOsdpReply Obey(BuzzerCommand command, TimeSpan now)
    {
        if (!fittings.HasSounder(command.Reader)) return new NakReply(NakReason.Record);

        fittings.Obey(command, now);
        return new AckReply();
    }

    private IOsdpReply Obey(TextCommand command, TimeSpan now)
    {
        if (!fittings.Has(command)) return new NakReply(NakReason.Record);

        fittings.Obey(command, now);
        return new AckReply();
    }

    private AckReply Abort()
    {
        fittings.Files?.Stop();
        return new();
    }

    private AckReply Obey(KeepActiveCommand command)
    {
        fittings.Obey(command);
        return new();
    }

    private ImmutableArray<Capability> Capabilities()
    {
        var readers = (byte)settings.Readers;
        var lamps = (byte)(readers * PeripheralFittings.LampsPerReader);
        var secure = (byte)(settings is { Key: null, NextKey: null, InstallMode: false } ? 0 : 1);
        return
        [
            new(CapabilityFunction.Contacts, (byte)(settings.Inputs > 0 ? 4 : 0), (byte)settings.Inputs),
            new(CapabilityFunction.Outputs, (byte)(settings.Outputs > 0 ? 4 : 0), (byte)settings.Outputs),
            new(CapabilityFunction.CardData, (byte)(readers > 0 ? 1 : 0), 0),
            new(CapabilityFunction.Lamps, (byte)(readers > 0 ? 4 : 0), lamps),
            new(CapabilityFunction.Sounder, (byte)(readers > 0 ? 2 : 0), readers),
            .. fittings.HasDisplays
                ? [new Capability(CapabilityFunction.Text, (byte)settings.Display, 1)]
                : ImmutableArray<Capability>.Empty,
            new(CapabilityFunction.Check, 1, 0),
            new(CapabilityFunction.Security, secure, secure),
            new(CapabilityFunction.ReceiveSize, OsdpLimits.FrameSizeMax & 0xFF, OsdpLimits.FrameSizeMax >> 8),
            new(CapabilityFunction.Readers, 0, readers),
            new(CapabilityFunction.Standard, 2, 0),
        ];
    }
}
