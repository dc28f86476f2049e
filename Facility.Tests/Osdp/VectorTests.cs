using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Wire;
using Facility.Tests.Kit;

namespace Facility.Tests.Osdp;

public sealed class VectorTests
{
    public static TheoryData<string> Meanings => [.. Vector.All.Select(vector => vector.Meaning)];

    [Theory, MemberData(nameof(Meanings))]
    public void Is_written_octet_for_octet(string meaning) =>
        Assert.Equal(
            Convert.ToHexString(Find(meaning).Octets),
            Convert.ToHexString(Spoken.By(meaning).Frame(mark: false)));

    [Theory, MemberData(nameof(Meanings))]
    public void Is_read_as_what_it_means(string meaning)
    {
        var (spoken, frame) = (Spoken.By(meaning), ParseOne(Find(meaning).Octets));

        Assert.Equal(spoken.Address, frame.Address);
        Assert.Equal(spoken.Sequence, frame.Sequence);
        Assert.Equal(spoken.Check, frame.Check);
        Assert.Equal(spoken.Message is IOsdpReply, frame.IsReply);
        Assert.Equivalent(spoken.Message, Read(frame), strict: true);
    }

    [Theory, MemberData(nameof(Meanings))]
    public void Is_read_alike_by_somebody_else(string meaning)
    {
        var spoken = Spoken.By(meaning);
        var reading = IndependentOsdp.Read(spoken.Frame(mark: true));

        Assert.Empty(reading.Complaints);
        var frame = Assert.Single(reading.Frames);
        Assert.Equal((spoken.Address, spoken.Sequence, 1), (frame.Address, frame.Sequence, frame.Marks));
        Assert.Equal(spoken.Message is IOsdpReply, frame.IsReply);
    }

    [Fact]
    public void Somebody_else_finds_a_planted_mistake()
    {
        var octets = Spoken.By("POLL to 0, sequence 1").Frame(mark: true);
        octets[^1] ^= 1;
        Assert.NotEmpty(IndependentOsdp.Read(octets).Complaints);
    }

    [Fact]
    public void Every_meaning_has_its_vector_once() =>
        Assert.Equal(
            Spoken.All.Select(spoken => spoken.Meaning).Order(), Vector.All.Select(vector => vector.Meaning).Order());

    [Fact]
    public void Every_message_of_the_catalogues_has_a_vector()
    {
        var spoken = Spoken.All.Select(spoken => spoken.Message.GetType()).ToHashSet();
        var listed = CommandCatalogue.Entries.Select(entry => entry.Type)
            .Concat(ReplyCatalogue.Entries.Select(entry => entry.Type));
        Assert.Empty(listed.Where(type => !spoken.Contains(type)).Select(type => type.Name));
    }

    internal static OsdpFrame ParseOne(byte[] octets)
    {
        var parser = new FrameParser();
        parser.Feed(octets);
        Assert.True(parser.TryTake(out var frame));
        Assert.False(parser.TryTake(out _));
        return frame;
    }

    internal static object Read(OsdpFrame frame)
    {
        if (frame.IsReply)
        {
            Assert.True(ReplyCatalogue.TryRead(frame, out var reply));
            return reply;
        }

        Assert.True(CommandCatalogue.TryRead(frame, out var command, out _));
        return command;
    }

    private static Vector Find(string meaning) => Vector.All.Single(vector => vector.Meaning == meaning);
}
