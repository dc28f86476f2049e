using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Bus;

/// <summary>What the engine keeps of one peripheral's secure channel.</summary>
/// <remarks>With a key set there is no way from here to plain speech but <see cref="ChannelSettings.PlainAllowed"/>,
/// and none to SCBK-D but install mode.</remarks>
internal sealed class BusChannel(
    ChannelSettings? settings, ChannelPolicy policy, RandomFill random, BusTimings timings)
{
    private (ChannelState State, KeyInUse Key, ChannelReason Because) known = Initially(settings);
    private (ChannelState State, KeyInUse Key, ChannelReason Because) told = Initially(settings);
    private PanelHandshake? handshake;
    private ChannelKey? sessionKey;
    private ReadOnlyMemory<byte> lastRandom;
    private TimeSpan installUntil = TimeSpan.MinValue;
    private TimeSpan pause;
    private TimeSpan since;
    private bool asksDefault;
    private bool speaksPlain;

    public ChannelDeviations Deviations { get; } = new();

    public SecureSession? Session { get; private set; }

    /// <summary>A key that a person ordered to be handed over and that was not sent yet.</summary>
    public ChannelKey? KeyToSend { get; private set; }

    public ChannelPolicy Policy => policy;

    /// <summary>Whether only sealed replies count as heard.</summary>
    public bool IsRequired => settings is not null && !speaksPlain;

    public bool NeedsHandshake => IsRequired && Session is null;

    public bool IsOverdue(TimeSpan now) => known.Key == KeyInUse.Default && now >= installUntil;

    public ChannelView View => new(told.State, told.Key, told.Because, since, Deviations);

    /// <summary>What changed since it was told last.</summary>
    public BusEvent.ChannelChanged? TakeChange(byte address, TimeSpan now)
    {
        if (known == told) return null;
        (told, since) = (known, now);
        return new(address, known.State, known.Key, known.Because);
    }

    /// <summary>Takes other keys; whether the session must end with the old ones.</summary>
    public bool Set(ChannelSettings? wanted)
    {
        var isSame = Session is not null && wanted is not null
            && (sessionKey!.Equals(wanted.Current) || sessionKey.Equals(wanted.Next));
        settings = wanted;
        KeyToSend = null;
        if (isSame) return false;
        End(ChannelReason.KeyChanged);
        if (wanted is null) known = Initially(null);
        else if (known.State == ChannelState.Plain) known = Initially(wanted);
        return true;
    }

    public void Rekey(ChannelKey next)
    {
        settings = (settings ?? new(null)) with { Next = next };
        KeyToSend = next;
    }

    /// <summary>Install mode; whether a handshake should be tried at once.</summary>
    public bool Install(TimeSpan until)
    {
        settings ??= new(null);
        (installUntil, pause) = (until, TimeSpan.Zero);
        return Session is null;
    }

    /// <summary>The next question of the handshake.</summary>
    public (IOsdpCommand Command, SecureBlock Block) Ask(TimeSpan now)
    {
        if (handshake is null)
        {
            var hasOwn = settings!.Current is not null || settings.Next is not null;
            asksDefault = now < installUntil && (asksDefault || !hasOwn);
            handshake = new(asksDefault, random);
        }

        return handshake.Question;
    }

    /// <summary>Whether a handshake makes sense now: there is a key, or install mode.</summary>
    public bool HasKey(TimeSpan now) =>
        settings is { Current: not null } or { Next: not null } || now < installUntil;

    /// <summary>Takes a handshake's answer; false if the handshake failed, and why is told.</summary>
    public bool Take(OsdpFrame frame, IOsdpReply? reply, ReadOnlySpan<byte> identity)
    {
        var failure = (reply, frame.SecureType) switch
        {
            (ClientCryptogramReply answer, SecureBlockType.ClientCryptogram) when handshake!.Key is null =>
                Judge(answer, frame, identity),
            (InitialMacReply answer, SecureBlockType.InitialMac) when handshake!.Key is not null =>
                Judge(answer, frame),
            (NakReply { Reason: NakReason.SecurityUnsupported or NakReason.UnknownCommand }, null) =>
                ChannelReason.Unsupported,
            (NakReply, _) => ChannelReason.HandshakeRefused,
            _ => ChannelReason.HandshakeBroken,
        };
        if (failure == ChannelReason.None) return true;
        Refuse(failure);
        return speaksPlain;
    }

    /// <summary>A sealed reply was good: the first of a session makes it known, and retires an old key.</summary>
    public void Confirm()
    {
        if (known.State == ChannelState.Secure && known.Because == ChannelReason.None) return;
        pause = TimeSpan.Zero;
        if (known.State == ChannelState.Secure) return;
        var use = sessionKey!.Equals(settings!.Next) ? KeyInUse.Next
            : asksDefault ? KeyInUse.Default : KeyInUse.Current;
        known = (ChannelState.Secure, use, ChannelReason.None);
        if (use != KeyInUse.Next) return;
        settings = settings with { Current = settings.Next, Next = null };
        KeyToSend = null;
    }

    /// <summary>The new key is on its way; it is not sent a second time by itself.</summary>
    public void KeyWasSent() => KeyToSend = null;

    public void KeyWasRefused() => known.Because = ChannelReason.KeyRefused;

    /// <summary>The channel cannot be opened now.</summary>
    public void Refuse(ChannelReason because)
    {
        asksDefault = !asksDefault;
        handshake = null;
        speaksPlain = because == ChannelReason.Unsupported && settings!.PlainAllowed;
        known = (speaksPlain ? ChannelState.Plain : ChannelState.Refused, KeyInUse.None, because);
    }

    /// <summary>How long to leave a peripheral alone that was refused; longer each time.</summary>
    public TimeSpan NextPause()
    {
        pause = pause == TimeSpan.Zero ? timings.ProbePauseMin : 2 * pause;
        if (pause > timings.RefusedPauseMax) pause = timings.RefusedPauseMax;
        return pause;
    }

    /// <summary>The session or the handshake is over.</summary>
    public void End(ChannelReason because)
    {
        // The next handshake begins with the peripheral's own keys again, whatever this session was opened with.
        if (Session is not null) asksDefault = false;
        Session?.Dispose();
        (Session, sessionKey, handshake, speaksPlain) = (null, null, null, false);
        if (known.State == ChannelState.Secure) known = (ChannelState.Closed, KeyInUse.None, because);
    }

    private ChannelReason Judge(ClientCryptogramReply answer, OsdpFrame frame, ReadOnlySpan<byte> identity)
    {
        if (frame.SecureData is not [var data] || data != handshake!.BlockData)
            Deviations.Count(ChannelDeviation.BlockData);
        if (!identity.IsEmpty && !answer.ClientId.AsSpan().SequenceEqual(identity))
            Deviations.Count(ChannelDeviation.ClientId);
        if (answer.PeripheralRandom.AsSpan().SequenceEqual(lastRandom.Span))
            Deviations.Count(ChannelDeviation.RandomRepeated);
        lastRandom = answer.PeripheralRandom.AsMemory();

        var isFound = handshake!.AsksDefault
            ? handshake.Finds(answer, [(ChannelKey.Default, KeyInUse.Default)])
            : handshake.Finds(answer, [(settings!.Next, KeyInUse.Next), (settings.Current, KeyInUse.Current)]);
        return isFound ? ChannelReason.None : ChannelReason.WrongKey;
    }

    private ChannelReason Judge(InitialMacReply answer, OsdpFrame frame)
    {
        if (frame.SecureData is [SecureBlock.Refused]) return ChannelReason.HandshakeRefused;
        if (frame.SecureData is not [SecureBlock.Accepted])
        {
            Deviations.Count(ChannelDeviation.BlockData);
            if (!Policy.AnyAcceptance) return ChannelReason.HandshakeBroken;
        }

        if (handshake!.Begin(answer) is not { } session) return ChannelReason.HandshakeBroken;
        (Session, sessionKey, handshake) = (session, handshake.Key, null);
        return ChannelReason.None;
    }

    private static (ChannelState State, KeyInUse Key, ChannelReason Because) Initially(ChannelSettings? settings) =>
        (settings is null ? ChannelState.Plain : ChannelState.Closed, KeyInUse.None, ChannelReason.None);
}
