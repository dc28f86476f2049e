using System.Collections.Immutable;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Peripheral;

/// <summary>A peripheral's secure channel: which frames it admits, its handshake, its session.</summary>
internal sealed class PeripheralChannel(PeripheralSettings settings, IPeripheralBody body)
{
    private readonly ChannelPolicy policy = settings.Policy;
    private PeripheralHandshake? handshake;
    private KeyInUse use;

    public PeripheralKeys Keys { get; } = new(settings, body);

    public ChannelDeviations Deviations { get; } = new();

    /// <summary>The open session; null for none.</summary>
    public SecureSession? Session { get; private set; }

    /// <summary>Ends session and handshake: sequence 0, silence, a new address, a frame that failed its MAC.</summary>
    public void End()
    {
        Abandon();
        Session?.Dispose();
        Session = null;
    }

    /// <summary>Whether a command may be obeyed; its payload, opened if it came sealed, goes into
    /// <paramref name="payload"/>.</summary>
    public PeripheralAdmission Admit(OsdpFrame frame, Span<byte> payload)
    {
        if (!frame.HasSecurityBlock) return AdmitPlain(frame, payload);
        if (!Keys.Any) return new(NakReason.SecurityUnsupported);

        switch (frame.SecureType)
        {
            case SecureBlockType.Challenge when (CommandCode)frame.Code == CommandCode.Challenge:
                return IsRefusedInSession(policy.PlainIdentity)
                    ? new(NakReason.SecurityRequired)
                    : Copied(frame, payload);
            case SecureBlockType.ServerCryptogram when (CommandCode)frame.Code == CommandCode.ServerCryptogram:
                return Copied(frame, payload);
            case SecureBlockType.CommandMac or SecureBlockType.CommandSealed:
                return Open(frame, payload);
            default:
                Deviations.Count(ChannelDeviation.WrongBlock);
                return new(NakReason.SecurityUnsupported);
        }
    }

    /// <summary>Answers a challenge; null where the key that is meant is not to be had.</summary>
    public (IOsdpReply Reply, SecureBlock Block)? Answer(
        ChallengeCommand challenge, OsdpFrame frame, ImmutableArray<byte> clientId)
    {
        if (frame.SecureData is not [SecureBlock.DefaultKey or SecureBlock.OwnKey]) return null;

        Abandon();
        var asksDefault = frame.SecureData[0] == SecureBlock.DefaultKey;
        if (Keys.Show(asksDefault) is not { } shown)
        {
            if (asksDefault) Deviations.Count(ChannelDeviation.DefaultKey);
            return null;
        }

        handshake = new(shown.Key, shown.Use, challenge, settings.Random);
        return (handshake.Answer(clientId), new(SecureBlockType.ClientCryptogram, handshake.BlockData));
    }

    /// <summary>Judges the panel's proof; null where no challenge came before.</summary>
    public (IOsdpReply Reply, SecureBlock Block)? Answer(ServerCryptogramCommand proof)
    {
        if (handshake is null) return null;
        if (handshake.Judge(proof) is not { } initialMac)
        {
            // What AES makes of a stranger's octets is nobody's business: the refusal carries zeros.
            return (new InitialMacReply([.. new byte[SessionKeys.CryptogramSize]]),
                new(SecureBlockType.InitialMac, SecureBlock.Refused));
        }

        var opened = handshake;
        handshake = null;
        End();
        (Session, use) = (opened.Begin(initialMac), opened.Use);
        return (new InitialMacReply([.. initialMac]), new(SecureBlockType.InitialMac, SecureBlock.Accepted));
    }

    private PeripheralAdmission AdmitPlain(OsdpFrame frame, Span<byte> payload)
    {
        var code = (CommandCode)frame.Code;
        var isIdentity = code is CommandCode.Id or CommandCode.Capabilities or CommandCode.ComSet;
        if (Session is not null)
            return IsRefusedInSession(isIdentity ? policy.PlainIdentity : policy.OtherPlain)
                ? new(NakReason.SecurityRequired)
                : Copied(frame, payload);

        if (!Keys.HasOwn || !settings.RequiresSecure) return Copied(frame, payload);
        return isIdentity && (code != CommandCode.ComSet || policy.PlainComSetBefore)
            ? Copied(frame, payload)
            : new(NakReason.SecurityRequired);
    }

    private bool IsRefusedInSession(PlainFrame plain)
    {
        if (Session is null) return false;
        if (plain == PlainFrame.Taken) return false;
        Deviations.Count(ChannelDeviation.Plain);
        if (plain == PlainFrame.EndsSession) End();
        return true;
    }

    private PeripheralAdmission Open(OsdpFrame frame, Span<byte> payload)
    {
        if (Session is null)
        {
            Deviations.Count(ChannelDeviation.SessionForgotten);
            return new(NakReason.SecurityRequired);
        }

        var isEmpty = frame.SecureType == SecureBlockType.CommandSealed && frame.Payload.IsEmpty;
        if (isEmpty) Deviations.Count(ChannelDeviation.EmptySealed);
        if (isEmpty && !policy.EmptySealed) return Ended();
        if (!Session.TryOpen(frame, payload, out var size))
        {
            Deviations.Count(ChannelDeviation.BadMac);
            return Ended();
        }

        Keys.Confirm(use);
        if (use == KeyInUse.Next) use = KeyInUse.Current;
        return new(NakReason.None, Sealed: true, size);
    }

    private PeripheralAdmission Ended()
    {
        End();
        return new(NakReason.SecurityRequired);
    }

    private void Abandon()
    {
        if (handshake is { Use: not KeyInUse.Default }) Keys.ShowOther();
        handshake = null;
    }

    private static PeripheralAdmission Copied(OsdpFrame frame, Span<byte> payload)
    {
        frame.Payload.CopyTo(payload);
        return new(NakReason.None, Sealed: false, frame.Payload.Length);
    }
}
