using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Tests.Osdp;

public sealed class SecurePeripheralTests
{
    private static readonly NakReply Required = new(NakReason.SecurityRequired);
    private static readonly OutputCommand Release = new([new(0, OutputAction.OnFor, TimeSpan.FromSeconds(5))]);
    private readonly SecurePeripheral asked = new();

    [Fact]
    public void A_session_is_opened_and_everything_in_it_is_sealed()
    {
        asked.Open(SecurePeripheral.Own);
        Assert.True(asked.Engine.IsSecure);
        Assert.IsType<IdReply>(asked.Ask(new IdCommand()));
        Assert.Equal(SecureBlockType.ReplySealed, asked.Heard.SecureType);
        Assert.IsType<AckReply>(asked.Ask(Release));
        Assert.Equal(SecureBlockType.ReplyMac, asked.Heard.SecureType);
        Assert.Equal(new NakReply(NakReason.Record), asked.Ask(new OutputCommand([new(9, OutputAction.On, default)])));
        Assert.Equal([(0, true)], asked.Body.Outputs.Select(change => (change.Output, change.On)));
    }

    [Fact]
    public void Its_client_id_is_the_beginning_of_its_identity()
    {
        asked.Challenge(SecurePeripheral.Own);
        var clientId = Assert.IsType<ClientCryptogramReply>(VectorTests.Read(asked.Heard)).ClientId;
        asked.AskPlain(new IdCommand());
        Assert.Equal(asked.Heard.Payload[..8].ToArray(), clientId);
    }

    [Fact]
    public void Before_a_session_only_its_identity_is_told()
    {
        Assert.IsType<IdReply>(asked.AskPlain(new IdCommand()));
        Assert.IsType<CapabilitiesReply>(asked.AskPlain(new CapabilitiesCommand()));
        Assert.IsType<ComReply>(asked.AskPlain(new ComSetCommand(5, 38400)));
        foreach (var entry in CommandCatalogue.Entries.Where(entry => !IsIdentity(entry.Code)))
            Assert.Equal(Required, asked.AskPlain(AnyOf(entry)));
        Assert.Empty(asked.Body.Outputs);
    }

    [Fact]
    public void Plain_commands_in_a_session_drive_nothing_and_leave_it_open()
    {
        asked.Open(SecurePeripheral.Own);
        Assert.IsType<IdReply>(asked.AskPlain(new IdCommand()));
        foreach (var entry in CommandCatalogue.Entries.Where(entry => !IsIdentity(entry.Code)))
            Assert.Equal(Required, asked.AskPlain(AnyOf(entry)));
        Assert.Empty(asked.Body.Outputs);
        Assert.IsType<AckReply>(asked.Ask(Release));
        Assert.True(asked.Engine.Deviations[ChannelDeviation.Plain] > 0);
    }

    [Theory]
    [InlineData("strict-sia", true, false, true)]
    [InlineData("libosdp-like", false, true, false)]
    [InlineData("tolerant", true, true, true)]
    public void Each_profile_judges_plain_frames_its_own_way(
        string profile, bool identityInSession, bool survivesPlainPoll, bool comSetBefore)
    {
        var policy = ChannelPolicy.Named(profile)!;
        var judged = new SecurePeripheral(SecurePeripheral.Settings() with { Policy = policy });
        Assert.Equal(comSetBefore, judged.AskPlain(new ComSetCommand(5, 38400)) is ComReply);

        judged.Sequence = 0;
        judged.Open(SecurePeripheral.Own);
        Assert.Equal(identityInSession, judged.AskPlain(new IdCommand()) is IdReply);
        Assert.True(judged.Engine.IsSecure);
        Assert.Equal(Required, judged.AskPlain(new PollCommand()));
        Assert.Equal(survivesPlainPoll, judged.Engine.IsSecure);
    }

    [Fact]
    public void A_sealed_frame_without_a_session_is_refused_with_6_in_plain()
    {
        asked.Open(SecurePeripheral.Own);
        var rogue = asked.Sealed(new PollCommand());
        asked.Sequence = 0;
        asked.AskPlain(new IdCommand());
        Assert.False(asked.Engine.IsSecure);
        Assert.Equal(Required, asked.Say(WithSequence(rogue, 1)));
        Assert.False(asked.Heard.HasSecurityBlock);
    }

    [Fact]
    public void A_peripheral_without_keys_refuses_every_block_with_5()
    {
        var keyless = new SecurePeripheral(SecurePeripheral.Settings() with { Key = null });
        Assert.Equal(new NakReply(NakReason.SecurityUnsupported), keyless.Challenge(SecurePeripheral.Own));
        Assert.Equal(new NakReply(NakReason.SecurityUnsupported), keyless.Challenge(ChannelKey.Default));
        Assert.IsType<AckReply>(keyless.AskPlain(Release));
    }

    [Fact]
    public void A_block_of_another_kind_of_channel_is_refused_with_5()
    {
        var block = new SecureBlock((SecureBlockType)0x21, 1);
        var octets = FrameBuilder.Build(new FrameHead(5, 0) { Block = block }, new PollCommand());
        Assert.Equal(new NakReply(NakReason.SecurityUnsupported), asked.Say(octets));
        Assert.Equal(1, asked.Engine.Deviations[ChannelDeviation.WrongBlock]);
    }

    [Fact]
    public void The_key_everybody_knows_is_taken_in_install_mode_only()
    {
        Assert.Equal(Required, asked.Challenge(ChannelKey.Default));
        asked.Engine.InstallMode = true;
        asked.Open(ChannelKey.Default);
        Assert.IsType<AckReply>(asked.Ask(new KeySetCommand(SecurePeripheral.New)));
        Assert.True(asked.Engine.InstallMode);

        asked.Open(SecurePeripheral.New);
        asked.Ask(new PollCommand());
        Assert.False(asked.Engine.InstallMode);
        Assert.Equal(Required, asked.Challenge(ChannelKey.Default));
    }

    [Fact]
    public void A_wrong_proof_opens_nothing_and_tells_nothing()
    {
        asked.Challenge(SecurePeripheral.Own);
        var wrong = new ServerCryptogramCommand([.. new byte[16]]);
        var refusal = asked.Handshake(wrong, SecureBlockType.ServerCryptogram, SecurePeripheral.Own);
        Assert.Equal(new byte[16], Assert.IsType<InitialMacReply>(refusal).Mac);
        Assert.Equal([SecureBlock.Refused], asked.Heard.SecureData.ToArray());
        Assert.False(asked.Engine.IsSecure);
    }

    [Fact]
    public void A_proof_without_a_challenge_is_refused()
    {
        var proof = new ServerCryptogramCommand([.. new byte[16]]);
        Assert.Equal(Required, asked.Handshake(proof, SecureBlockType.ServerCryptogram, SecurePeripheral.Own));
    }

    [Fact]
    public void A_frame_that_fails_its_mac_drives_nothing_and_ends_the_session()
    {
        asked.Open(SecurePeripheral.Own);
        var octets = asked.Sealed(Release);
        octets[10] ^= 1;
        Assert.Equal(Required, asked.Say(WithGoodCheck(octets)));
        Assert.Empty(asked.Body.Outputs);
        Assert.False(asked.Engine.IsSecure);
        Assert.Equal(1, asked.Engine.Deviations[ChannelDeviation.BadMac]);
    }

    [Fact]
    public void Sequence_0_ends_the_session()
    {
        asked.Open(SecurePeripheral.Own);
        asked.Sequence = 0;
        asked.AskPlain(new IdCommand());
        Assert.False(asked.Engine.IsSecure);
    }

    [Fact]
    public void Eight_seconds_of_silence_end_the_session()
    {
        asked.Open(SecurePeripheral.Own);
        asked.Now += TimeSpan.FromSeconds(8.1);
        Assert.Equal(new NakReply(NakReason.Sequence), asked.Say(asked.Sealed(new PollCommand())));
        Assert.False(asked.Engine.IsSecure);
    }

    [Fact]
    public void A_repeated_sealed_command_gets_the_stored_reply_and_acts_once()
    {
        asked.Open(SecurePeripheral.Own);
        IOsdpCommand[] commands = [Release, new PollCommand(), new KeySetCommand(SecurePeripheral.New)];
        foreach (var command in commands)
        {
            asked.Ask(command);
            var first = asked.Heard.Octets.ToArray();
            for (var again = 0; again < 4; again++) Assert.Equal(first, asked.Repeat()[1..]);
        }

        Assert.IsType<AckReply>(asked.Ask(new BuzzerCommand(0, BuzzerTone.Off, default, default, 0)));
        Assert.Single(asked.Body.Outputs);
        Assert.Equal([SecurePeripheral.New], asked.Body.KeysTaken);
    }

    [Fact]
    public void Busy_is_plain_with_sequence_0_and_touches_neither_count_nor_chain()
    {
        asked.Open(SecurePeripheral.Own);
        asked.Ask(new PollCommand());
        var release = asked.Sealed(Release);
        asked.Engine.Busy = true;
        for (var time = 0; time < 3; time++)
        {
            Assert.IsType<BusyReply>(asked.Say(release));
            Assert.Equal((0, false), (asked.Heard.Sequence, asked.Heard.HasSecurityBlock));
        }

        asked.Engine.Busy = false;
        asked.Say(release);
        Assert.Equal(SecureBlockType.ReplyMac, asked.Heard.SecureType);
        Assert.Single(asked.Body.Outputs);
    }

    [Fact]
    public void A_moved_address_leaves_the_session()
    {
        asked.Open(SecurePeripheral.Own);
        Assert.Equal(new ComReply(7, 9600), asked.Ask(new ComSetCommand(7, 9600)));
        Assert.Equal((7, 9600, false), (asked.Engine.Address, asked.Engine.Baud, asked.Engine.IsSecure));
    }

    [Theory]
    [InlineData("strict-sia", false)]
    [InlineData("libosdp-like", true)]
    [InlineData("tolerant", true)]
    public void Encrypted_nothing_is_taken_by_profile_and_always_counted(string profile, bool taken)
    {
        var judged = new SecurePeripheral(
            SecurePeripheral.Settings() with { Policy = ChannelPolicy.Named(profile)! });
        judged.Open(SecurePeripheral.Own);
        judged.Send(judged.EmptySealed());
        Assert.Equal(taken, judged.Engine.IsSecure);
        Assert.Equal(1, judged.Engine.Deviations[ChannelDeviation.EmptySealed]);
    }

    private static bool IsIdentity(CommandCode code) =>
        code is CommandCode.Id or CommandCode.Capabilities or CommandCode.ComSet;

    private static IOsdpCommand AnyOf(CommandEntry entry) => (IOsdpCommand)Spoken.All.First(
        spoken => spoken.Message.GetType() == entry.Type).Message;

    internal static byte[] WithSequence(byte[] octets, int sequence)
    {
        octets[5] = (byte)((octets[5] & 0xFC) | sequence);
        return WithGoodCheck(octets);
    }

    internal static byte[] WithGoodCheck(byte[] octets)
    {
        var crc = CheckValues.Crc16(octets.AsSpan(1..^2));
        (octets[^2], octets[^1]) = ((byte)crc, (byte)(crc >> 8));
        return octets;
    }
}
