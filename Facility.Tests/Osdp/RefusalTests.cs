using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Wire;

namespace Facility.Tests.Osdp;

public sealed class RefusalTests
{
    private static readonly int[] Any = [.. Enumerable.Range(0, 34)];

    // Of octets that are all zero; a length field then says that nothing follows.
    private static readonly Dictionary<Type, int[]> Lengths = new()
    {
        [typeof(PollCommand)] = [0], [typeof(IdCommand)] = [1], [typeof(CapabilitiesCommand)] = [1],
        [typeof(LocalStatusCommand)] = [0], [typeof(InputStatusCommand)] = [0], [typeof(OutputStatusCommand)] = [0],
        [typeof(OutputCommand)] = [4, 8, 12, 16, 20, 24, 28, 32], [typeof(LedCommand)] = [14, 28],
        [typeof(BuzzerCommand)] = [5], [typeof(ComSetCommand)] = [5],
        [typeof(KeySetCommand)] = [18], [typeof(ChallengeCommand)] = [8], [typeof(ServerCryptogramCommand)] = [16],
        [typeof(ReaderStatusCommand)] = [0], [typeof(TextCommand)] = [6],
        [typeof(ReaderModeCommand)] = [.. Any], [typeof(TimeSetCommand)] = [.. Any],
        [typeof(BiometricReadCommand)] = [4], [typeof(BiometricMatchCommand)] = [6],
        [typeof(ReceiveSizeCommand)] = [2], [typeof(FileTransferCommand)] = [FileTransferCommand.HeaderSize],
        [typeof(MakerCommand)] = [.. Any[3..]], [typeof(ExtendedWriteCommand)] = [.. Any[2..]],
        [typeof(AbortCommand)] = [0], [typeof(ChipObjectCommand)] = [6],
        [typeof(ChipAuthenticateCommand)] = [6], [typeof(ChipChallengeCommand)] = [6],
        [typeof(KeepActiveCommand)] = [2],
    };

    [Fact]
    public void Every_command_refuses_every_wrong_length_with_the_right_reason()
    {
        foreach (var entry in CommandCatalogue.Entries)
            for (var length = 0; length < 34; length++)
            {
                if (Lengths[entry.Type].Contains(length)) continue;
                var taken = entry.Read(new byte[length], out _, out var nak);
                Assert.False(taken, $"{entry.Standard} took {length} octets");
                Assert.Equal(NakReason.Length, nak);
            }
    }

    [Fact]
    public void Whatever_is_accepted_is_written_back_the_same()
    {
        foreach (var spoken in Spoken.All)
        {
            var frame = VectorTests.ParseOne(spoken.Frame(mark: false));
            foreach (var payload in Variations(frame.Payload.ToArray()))
                if (TryRead(frame, payload) is { } written)
                    Assert.Equal(Convert.ToHexString(payload), Convert.ToHexString(written));
        }
    }

    [Theory]
    [InlineData("osdp_BUZ", "00 02 05 05 03", 1, new[] { 0, 1, 2 })]
    [InlineData("osdp_TEXT", "00 01 05 01 01 01 41", 1, new[] { 1, 2, 3, 4 })]
    [InlineData("osdp_OUT", "00 05 05 00", 1, new[] { 0, 1, 2, 3, 4, 5, 6 })]
    [InlineData("osdp_ID", "00", 0, new[] { 0 })]
    [InlineData("osdp_KEYSET", "01 10 00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F", 0, new[] { 1 })]
    [InlineData("osdp_KEYSET", "01 10 00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F", 1, new[] { 16 })]
    [InlineData("osdp_CAP", "00", 0, new[] { 0 })]
    [InlineData("osdp_LED", "00 00 02 01 01 01 00 05 00 01 01 00 01 01", 2, new[] { 0, 1, 2 })]
    [InlineData("osdp_LED", "00 00 02 01 01 01 00 05 00 01 01 00 01 01", 5, new[] { 0, 1, 2, 3, 4, 5, 6, 7 })]
    [InlineData("osdp_LED", "00 00 02 01 01 01 00 05 00 01 01 00 01 01", 9, new[] { 0, 1 })]
    public void Of_all_256_values_only_the_known_ones_pass(string standard, string hex, int at, int[] known)
    {
        var entry = CommandCatalogue.Entries.Single(entry => entry.Standard == standard);
        var payload = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        for (var value = 0; value <= byte.MaxValue; value++)
        {
            payload[at] = (byte)value;
            Assert.Equal(known.Contains(value), entry.Read(payload, out _, out var nak));
            Assert.Equal(known.Contains(value) ? NakReason.None : NakReason.Record, nak);
        }
    }

    [Theory]
    [InlineData("osdp_BIOREAD", "00 00 00 00", 1, 17, NakReason.BiometricType)]
    [InlineData("osdp_BIOREAD", "00 00 00 00", 2, 2, NakReason.BiometricFormat)]
    [InlineData("osdp_BIOMATCH", "00 00 00 00 01 00 99", 1, 17, NakReason.BiometricType)]
    [InlineData("osdp_BIOMATCH", "00 00 00 00 01 00 99", 2, 2, NakReason.BiometricFormat)]
    public void What_cannot_be_read_of_a_body_has_its_own_refusals(
        string standard, string hex, int at, int highest, NakReason reason)
    {
        var entry = CommandCatalogue.Entries.Single(entry => entry.Standard == standard);
        var payload = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        for (var value = 0; value <= byte.MaxValue; value++)
        {
            payload[at] = (byte)value;
            Assert.Equal(value <= highest, entry.Read(payload, out _, out var nak));
            Assert.Equal(value <= highest ? NakReason.None : reason, nak);
        }
    }

    [Theory]
    [InlineData("osdp_ACURXSIZE", "7F 00")]
    [InlineData("osdp_TEXT", "00 01 00 00 01 01 41")]
    [InlineData("osdp_TEXT", "00 01 00 01 00 01 41")]
    [InlineData("osdp_TEXT", "00 03 00 01 01 01 41")]
    [InlineData("osdp_TEXT", "00 01 00 01 01 01 1F")]
    [InlineData("osdp_TEXT", "00 01 00 01 01 01 7F")]
    [InlineData("osdp_FILETRANSFER", "01 02 00 00 00 01 00 00 00 02 00 AA BB")]
    [InlineData("osdp_FILETRANSFER", "01 02 00 00 00 FF FF FF FF 02 00 AA BB")]
    [InlineData("osdp_GENAUTH", "02 00 01 00 02 00 AA BB")]
    [InlineData("osdp_CRAUTH", "FF FF FF FF 01 00 AA")]
    public void What_no_device_can_mean_is_a_wrong_record(string standard, string hex)
    {
        var entry = CommandCatalogue.Entries.Single(entry => entry.Standard == standard);
        var payload = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        Assert.False(entry.Read(payload, out _, out var nak));
        Assert.Equal(NakReason.Record, nak);
    }

    [Fact]
    public void A_file_status_below_the_known_ones_ends_the_transfer_and_one_above_is_none()
    {
        Assert.True(FileStatusReply.TryParse([0, 0, 0, 0xF0, 0xFF, 0, 0], out var status));
        Assert.Equal(FileProgress.Aborted, status.Progress);
        Assert.False(FileStatusReply.TryParse([0, 0, 0, 4, 0, 0, 0], out _));
    }

    [Theory]
    [InlineData("00 05 00 00")]
    [InlineData("00 06 00 00")]
    [InlineData("00 02 00 00 01 05 00 00")]
    public void A_timed_output_without_a_time_is_refused(string hex)
    {
        var payload = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        Assert.False(OutputCommand.TryParse(payload, out _, out var nak));
        Assert.Equal(NakReason.Record, nak);
    }

    [Fact]
    public void Rubbish_in_the_padding_of_a_card_is_not_part_of_the_card()
    {
        Assert.True(CardReply.TryParse([0, 0, 26, 0, 0x12, 0x34, 0x56, 0xBF], out var card));
        Assert.Equal([0x12, 0x34, 0x56, 0x80], card.Card);
    }

    [Fact]
    public void A_refusal_without_a_reason_is_none() => Assert.False(NakReply.TryParse([0], out _));

    [Fact]
    public void A_reason_nobody_knows_is_the_general_one()
    {
        Assert.True(NakReply.TryParse([0x33, 1, 2], out var nak));
        Assert.Equal(NakReason.Generic, nak.Reason);
    }

    private static IEnumerable<byte[]> Variations(byte[] payload)
    {
        for (var at = 0; at < payload.Length; at++)
            for (var value = 0; value <= byte.MaxValue; value++)
            {
                var varied = payload.ToArray();
                varied[at] = (byte)value;
                yield return varied;
            }

        for (var length = 0; length < payload.Length; length++) yield return payload[..length];
        yield return [.. payload, 0];
    }

    private static byte[]? TryRead(OsdpFrame frame, byte[] payload)
    {
        if (frame.IsReply)
        {
            var entry = ReplyCatalogue.Entries.Single(entry => (byte)entry.Code == frame.Code);
            if (!entry.Read(payload, out var reply) || MayDiffer(reply)) return null;
            var octets = new byte[reply.PayloadSize];
            reply.Write(octets);
            return octets;
        }

        var command = CommandCatalogue.Entries.Single(entry => (byte)entry.Code == frame.Code);
        if (!command.Read(payload, out var read, out _)) return null;
        var written = new byte[read.PayloadSize];
        read.Write(written);
        return written;
    }

    // A card's padding is cleared on purpose, an unknown reason becomes the general one.
    private static bool MayDiffer(IOsdpReply reply) =>
        reply is CardReply or NakReply or FileStatusReply { Progress: FileProgress.Aborted };
}
