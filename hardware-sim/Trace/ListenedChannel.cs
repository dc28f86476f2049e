using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Trace;

/// <summary>A secure channel read along by somebody who has its key.</summary>
internal sealed class ListenedChannel(byte address, TraceKeys keys)
{
    private readonly Dictionary<bool, (ReadOnlyMemory<byte> Octets, byte[]? Payload)> opened = [];
    private byte[] panelRandom = [];
    private SecureSession? proposed;
    private SecureSession? session;

    /// <summary>A frame's payload in the clear; null when it cannot be had.</summary>
    public byte[]? Open(OsdpFrame frame)
    {
        // A repetition is no new link of the chain.
        if (opened.TryGetValue(frame.IsReply, out var last) && last.Octets.Span.SequenceEqual(frame.Octets.Span))
            return last.Payload;

        if (!frame.IsReply && frame.Sequence == 0) session = null;
        var payload = Follow(frame);
        opened[frame.IsReply] = (frame.Octets, payload);
        return payload;
    }

    private byte[]? Follow(OsdpFrame frame)
    {
        if (frame.SecureType is { } type && SecureBlock.HasMac(type)) return OpenSealed(frame);
        switch (frame.SecureType)
        {
            case SecureBlockType.Challenge:
                (panelRandom, session, proposed) = (frame.Payload.ToArray(), null, null);
                break;
            case SecureBlockType.ClientCryptogram:
                Propose(frame);
                break;
            case SecureBlockType.InitialMac when frame.SecureData is [SecureBlock.Accepted]:
                session = proposed;
                break;
        }
        return frame.Payload.ToArray();
    }

    private void Propose(OsdpFrame frame)
    {
        if (panelRandom.Length != SessionKeys.RandomSize) return;
        if (!ClientCryptogramReply.TryParse(frame.Payload, out var reply)) return;
        byte[] peripheralRandom = [.. reply.PeripheralRandom];
        var key = keys.For(address).FirstOrDefault(key => SessionKeys.Derive(key, panelRandom)
            .ClientCryptogram(panelRandom, peripheralRandom).AsSpan().SequenceEqual(reply.Cryptogram.AsSpan()));
        proposed = key is null ? null : SecureSession.Begin(key, panelRandom, peripheralRandom);
    }

    private byte[]? OpenSealed(OsdpFrame frame)
    {
        var payload = new byte[frame.Payload.Length];
        if (session is null || !session.TryOpen(frame, payload, out var size)) return null;
        if (frame is { IsReply: false, Code: (byte)CommandCode.KeySet }
            && KeySetCommand.TryParse(payload.AsSpan(0, size), out var command, out _))
            keys.Learn(address, command.Key);
        return payload[..size];
    }
}
