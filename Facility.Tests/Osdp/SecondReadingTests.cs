using Facility.Tests.Kit;
using Facility.Tests.Kit.Independent;

namespace Facility.Tests.Osdp;

/// <summary>The second reading of the standard, held against figures that are not ours.</summary>
public sealed class SecondReadingTests
{
    // Annex E: SCBK-D, RND.A B0..B7, RND.B A0..A7.
    private static readonly ChannelKeys AnnexE = new(
        ChannelKeys.Standard, Octets("B0B1B2B3B4B5B6B7"), Octets("A0A1A2A3A4A5A6A7"));

    [Fact]
    public void Derives_the_keys_of_Annex_E()
    {
        Assert.Equal("BF8DC2A8329ACB8C67C6D0CD9A451682", Hex(AnnexE.Encryption));
        Assert.Equal("5E86C676603BDEE2D8BEAFE178637332", Hex(AnnexE.Mac1));
        Assert.Equal("6FDA86E857777E81132035758239172E", Hex(AnnexE.Mac2));
    }

    [Fact]
    public void Makes_the_cryptograms_of_Annex_E()
    {
        Assert.Equal("26D3356E07762D262801FC8E6665A891", Hex(AnnexE.ServerCryptogram));
        Assert.Equal("FDE5D2F428EC16312471EA3C02BD7796", Hex(AnnexE.ClientCryptogram));
        Assert.Equal("B2A30057EB98BA2229EC1F875662B524", Hex(AnnexE.FirstMac));
    }

    [Theory]
    [InlineData("303132333435363738393A3B3C3D3E3F", "cdcd921212d3ee6a", "037fdce2a3317c3a58eaa52ed0be031a",
        "5c82abbe4db3f3527ba619f8eccc5c4b", "1bdbc1cf675c6bd96dee03895f360cd1")]
    [InlineData("d459f02f6602e5651f3b553bc283d43e", "636e3478f7085c57", "4ec7f4ae57ee3b43fa53f66b1b761383",
        "54bd40c7e6633a8b44f89c35d3cdd360", "518d3075a5da4cc0e0857debc219bff0")]
    public void Derives_the_keys_of_a_published_session(
        string key, string randomA, string encryption, string mac1, string mac2)
    {
        var keys = new ChannelKeys(Octets(key), Octets(randomA), new byte[8]);

        Assert.Equal(encryption, Hex(keys.Encryption), ignoreCase: true);
        Assert.Equal(mac1, Hex(keys.Mac1), ignoreCase: true);
        Assert.Equal(mac2, Hex(keys.Mac2), ignoreCase: true);
    }

    [Theory]
    [InlineData("53 00 08 00 04 60 EB AA", "POLL", 0, "")]
    [InlineData("53 00 08 00 05 60 DA 99", "POLL", 1, "")]
    [InlineData("53 00 08 00 06 60 89 CC", "POLL", 2, "")]
    [InlineData("53 00 08 00 07 60 B8 FF", "POLL", 3, "")]
    [InlineData("53 80 08 00 05 40 68 9F", "ACK", 1, "")]
    [InlineData("53 80 08 00 06 40 3B CA", "ACK", 2, "")]
    [InlineData("53 80 08 00 07 40 0A F9", "ACK", 3, "")]
    [InlineData("53 80 09 00 04 41 04 82 F4", "NAK", 0, "04")]
    [InlineData("53 80 0A 00 04 48 00 01 0F A1", "LSTATR", 0, "00 01")]
    public void Reads_the_nine_published_frames(string hex, string name, int sequence, string data)
    {
        var reading = IndependentOsdp.Read(Octets(hex));

        Assert.Empty(reading.Complaints);
        var frame = Assert.Single(reading.Frames);
        Assert.Equal(name, MessageTable.NameOf(frame.Code, frame.IsReply));
        Assert.Equal((0, sequence, data), (frame.Address, frame.Sequence, FieldRules.Hex(frame.Data)));
        Assert.Null(MessageTable.Judge(frame.Code, frame.IsReply, frame.Data));
    }

    [Fact]
    public void Finds_every_single_flipped_bit_of_a_frame()
    {
        var good = Octets("53 00 08 00 05 60 DA 99");
        for (var bit = 0; bit < good.Length * 8; bit++)
        {
            byte[] damaged = [.. good];
            damaged[bit / 8] ^= (byte)(1 << bit % 8);
            Assert.NotEmpty(IndependentOsdp.Read(damaged).Complaints);
        }
    }

    [Fact]
    public void Reads_both_directions_with_every_kind_of_block()
    {
        var said = new Conversation().ShakesHands(ChannelKeys.Standard)
            .AsksSealed(2, 0x60).AnswersSealed(2, 0x40)
            .AsksSealed(3, 0x68, 3, 5, 50, 0).AnswersSealed(3, 0x4A, 1)
            .Said;

        var frames = said.SelectMany(utterance => IndependentOsdp.Read(utterance.Octets).Frames).ToList();

        Assert.Equal([0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18], frames.Select(frame => frame.BlockType!.Value));
        Assert.Equal([8, 32, 16, 16, 0, 0, 16, 16], frames.Select(frame => frame.Data.Length));
        Assert.Equal([0, 0, 0, 0, 4, 4, 4, 4], frames.Select(frame => frame.Mac.Length));
    }

    internal static byte[] Octets(string hex) =>
        Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

    private static string Hex(byte[] octets) => Convert.ToHexString(octets);
}
