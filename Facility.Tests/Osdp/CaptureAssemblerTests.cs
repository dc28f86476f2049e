using Facility.Devices.Osdp.Capture;
using Facility.Tests.Kit.Independent;

namespace Facility.Tests.Osdp;

public sealed class CaptureAssemblerTests
{
    private static readonly byte[] Poll = SecondReadingTests.Octets("FF 53 00 08 00 05 60 DA 99");
    private static readonly byte[] Ack = SecondReadingTests.Octets("53 80 08 00 05 40 68 9F");
    private int milliseconds;

    [Fact]
    public void A_frame_in_three_records_is_one_piece()
    {
        var piece = Assert.Single(Assemble(Heard(Poll[..2]), Heard(Poll[2..7]), Heard(Poll[7..])));

        Assert.Equal(Poll, piece.Octets.ToArray());
        Assert.Equal(0x60, piece.Frame!.Code);
    }

    [Fact]
    public void Two_frames_in_one_record_are_two_pieces() =>
        Assert.Equal([0x60, 0x40], Assemble(Heard([.. Poll, .. Ack])).Select(piece => (int)piece.Frame!.Code));

    [Fact]
    public void Octets_between_frames_keep_their_place()
    {
        var pieces = Assemble(Heard([.. Poll, 1, 2, 3, .. Ack]));

        Assert.Equal([9, 3, 8], pieces.Select(piece => piece.Octets.Length));
        Assert.Null(pieces[1].Frame);
    }

    [Fact]
    public void A_frame_that_ends_early_is_given_up_when_somebody_else_speaks()
    {
        var pieces = Assemble(
            Heard(Poll[..5], CaptureDirection.Output), Heard(Ack, CaptureDirection.Input));

        Assert.Equal([5, 8], pieces.Select(piece => piece.Octets.Length));
        Assert.Equal(CaptureDirection.Output, pieces[0].Direction);
    }

    [Fact]
    public void A_frame_that_ends_early_is_given_up_after_silence()
    {
        var first = Heard(Poll[..5]);
        milliseconds += 500;

        Assert.Equal([5, 9], Assemble(first, Heard(Poll)).Select(piece => piece.Octets.Length));
    }

    [Fact]
    public void A_whole_night_in_one_record_is_read_to_its_end()
    {
        var night = Enumerable.Repeat(Poll, 1000).SelectMany(octets => octets).ToArray();

        Assert.Equal(1000, Assemble(Heard(night)).Count(piece => piece.Frame is not null));
    }

    private static List<CapturePiece> Assemble(params CaptureRecord[] records) =>
        [.. CaptureAssembler.Assemble(records)];

    private CaptureRecord Heard(byte[] octets, CaptureDirection direction = CaptureDirection.Trace) =>
        new(new(1, ++milliseconds * 1_000_000), direction, octets);
}
