using System.Collections.Immutable;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Files;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Wire;

namespace Facility.Tests.Osdp;

/// <summary>The panel's side of a file, answer by answer.</summary>
public sealed class FileSenderTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly ImmutableArray<byte> Content = [.. Enumerable.Range(0, 250).Select(octet => (byte)octet)];
    private static readonly FileTerms Terms = new(100, Overhead: 19, Pause)
    {
        FrameMax = 1440, AwayMax = TimeSpan.FromSeconds(60), IdleWaitMax = TimeSpan.FromSeconds(30),
    };

    private readonly FileSender sender = new(new(1, Content), Terms);
    private TimeSpan now;

    [Fact]
    public void It_says_nothing_before_the_peripheral_is_there_and_gives_up_in_time()
    {
        Assert.Null(sender.Next(now));
        now += TimeSpan.FromSeconds(59);
        Assert.Null(sender.Next(now));
        Assert.Equal(FileOutcome.UnderWay, sender.Outcome);
        now += TimeSpan.FromSeconds(1);
        Assert.Null(sender.Next(now));
        Assert.Equal(FileOutcome.Lost, sender.Outcome);
    }

    [Theory]
    [InlineData(FileProgress.Processed, FileOutcome.Processed)]
    [InlineData(FileProgress.Rebooting, FileOutcome.Restarting)]
    [InlineData(FileProgress.Proceed, FileOutcome.Taken)]
    public void Three_pieces_and_what_becomes_of_the_whole(FileProgress last, FileOutcome outcome)
    {
        Found();
        Assert.Equal([(0u, 100), (100u, 100), (200u, 50)], [Piece(), Piece(), Piece(last)]);
        Assert.Equal(outcome, sender.Outcome);
        Assert.Equal(250u, sender.Offset);
        Assert.Null(sender.Next(now));
    }

    [Fact]
    public void The_longest_pause_asked_for_is_kept_to_the_tick()
    {
        var asked = TimeSpan.FromMilliseconds(65535);
        Found();
        Piece(delay: asked);
        Assert.Equal(now + asked, sender.WakeAt);
        now += asked - TimeSpan.FromTicks(1);
        Assert.Null(sender.Next(now));
        now += TimeSpan.FromTicks(1);
        Assert.Equal(100u, Assert.IsType<FileTransferCommand>(sender.Next(now)).Offset);
    }

    [Fact]
    public void Between_two_pieces_is_at_least_the_time_of_a_round()
    {
        Found();
        Piece();
        Assert.Null(sender.Next(now));
        Assert.Equal(now + Pause, sender.WakeAt);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(-2)]
    [InlineData(-3)]
    public void A_negative_progress_ends_it_wherever_it_is(int progress)
    {
        Found();
        Piece();
        Piece((FileProgress)progress);
        Assert.Equal((FileOutcome.Refused, (FileProgress)progress), (sender.Outcome, sender.LastStatus!.Progress));
        Assert.Equal(100u, sender.Offset);
    }

    [Fact]
    public void It_takes_smaller_pieces_when_told_and_larger_ones_up_to_its_own_bound()
    {
        Found();
        Assert.Equal((0u, 100), Piece(size: 19 + 30));
        Assert.Equal((100u, 30), Piece(size: 1000));
        Assert.Equal((130u, 100), Piece());
    }

    [Fact]
    public void A_peripheral_that_takes_not_one_octet_more_ends_it()
    {
        Found();
        Piece(size: 19);
        Assert.Equal(FileOutcome.Refused, sender.Outcome);
    }

    [Fact]
    public void It_asks_with_empty_pieces_while_the_peripheral_works_on_the_whole()
    {
        Found();
        Piece();
        Piece();
        Assert.Equal((200u, 50), Piece(FileProgress.Finishing, TimeSpan.FromSeconds(2)));
        Assert.Equal((250u, 0), Piece(FileProgress.Finishing));
        Assert.Equal((250u, 0), Piece(FileProgress.Processed));
        Assert.Equal(FileOutcome.Processed, sender.Outcome);
    }

    [Fact]
    public void It_idles_in_the_middle_too_and_goes_on_where_it_was()
    {
        Found();
        Assert.Equal((0u, 100), Piece(FileProgress.Finishing));
        Assert.Equal((100u, 0), Piece());
        Assert.Equal((100u, 100), Piece());
    }

    [Fact]
    public void Its_patience_with_a_peripheral_at_work_has_an_end()
    {
        Found();
        Piece(FileProgress.Finishing);
        var begun = now;
        while (sender.Outcome == FileOutcome.UnderWay && now < TimeSpan.FromMinutes(5))
        {
            now = sender.WakeAt;
            if (sender.Next(now) is null) continue;
            sender.Answered(Status(FileProgress.Finishing, TimeSpan.FromSeconds(1), 0), now);
        }

        Assert.Equal(FileOutcome.NeverFinished, sender.Outcome);
        Assert.InRange(now - begun, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(32));
    }

    [Fact]
    public void A_whole_announced_before_its_end_is_no_whole()
    {
        Found();
        Piece(FileProgress.Processed);
        Assert.Equal(FileOutcome.Refused, sender.Outcome);
    }

    [Fact]
    public void A_peripheral_that_restarts_gets_it_from_the_beginning_but_not_for_ever()
    {
        Found();
        for (var time = 0; time < 4; time++)
        {
            Assert.Equal((0u, 100), Piece());
            sender.Lost(now);
            Assert.Null(sender.Next(now));
            Found();
        }

        Assert.Equal(FileOutcome.Lost, sender.Outcome);
    }

    [Fact]
    public void An_answer_after_a_restart_is_about_nothing_and_the_file_is_begun_anew()
    {
        Found();
        Piece();
        now = sender.WakeAt;
        Assert.NotNull(sender.Next(now));
        sender.Restarted(now);
        sender.Answered(Status(FileProgress.Aborted, default, 0), now);
        Assert.Equal((0u, 100), Piece());
        Assert.Equal((100u, 100), Piece());
    }

    [Fact]
    public void A_piece_in_doubt_is_not_said_again_but_the_file_is_begun_anew()
    {
        Found();
        Piece();
        now = sender.WakeAt;
        Assert.NotNull(sender.Next(now));
        sender.Unanswered(now);
        Assert.Equal((0u, 100), Piece());
    }

    [Fact]
    public void A_piece_that_was_never_sent_is_said_again()
    {
        Found();
        Piece();
        now = sender.WakeAt;
        Assert.NotNull(sender.Next(now));
        sender.NotSent(now);
        Assert.Equal((100u, 100), Piece());
    }

    [Fact]
    public void Whoever_had_all_of_it_and_went_away_leaves_it_unconfirmed()
    {
        Found();
        Piece();
        Piece();
        Piece(FileProgress.Finishing);
        sender.Lost(now);
        Assert.Equal(FileOutcome.Unconfirmed, sender.Outcome);
    }

    [Theory]
    [InlineData(NakReason.UnknownCommand, FileOutcome.Unsupported)]
    [InlineData(NakReason.Record, FileOutcome.Refused)]
    public void A_refusal_ends_it_with_its_reason(NakReason reason, FileOutcome outcome)
    {
        Found();
        Assert.NotNull(sender.Next(now));
        sender.Refused(reason);
        Assert.Equal((outcome, reason), (sender.Outcome, sender.Refusal));
    }

    [Fact]
    public void Given_up_it_tells_the_peripheral_if_that_has_heard_of_it()
    {
        Found();
        Piece();
        sender.Cancel();
        Assert.IsType<AbortCommand>(sender.Next(now));
        sender.Answered(null, now);
        Assert.Equal(FileOutcome.Cancelled, sender.Outcome);

        var unheard = new FileSender(new(1, Content), Terms);
        unheard.Cancel();
        Assert.Equal(FileOutcome.Cancelled, unheard.Outcome);
    }

    [Theory]
    [InlineData(9600, 1, false)]
    [InlineData(9600, 4, false)]
    [InlineData(38400, 8, false)]
    [InlineData(38400, 8, true)]
    [InlineData(115200, 16, true)]
    [InlineData(230400, 1, false)]
    public void A_piece_and_its_answer_take_no_more_than_the_line_has_to_spare(int baud, int readers, bool isSecure)
    {
        var line = new LineBudget(baud, readers, isSecure ? readers : 0);
        var terms = FileTerms.For(line, isSecure);
        Assert.Equal(line.Cycle, terms.Pause);
        Assert.True(Exchange(terms.PieceMax, line, isSecure) <= line.Spare);
        if (terms.PieceMax + terms.Overhead < OsdpLimits.FrameSizeMax)
            Assert.True(Exchange(terms.PieceMax + (isSecure ? 16 : 1), line, isSecure) > line.Spare);
    }

    [Fact]
    public void A_line_without_anything_to_spare_carries_the_smallest_pieces() =>
        Assert.Equal(FileTerms.PieceMin, FileTerms.For(new(9600, 16)).PieceMax);

    [Fact]
    public void The_first_frame_is_no_longer_than_everybody_takes() =>
        Assert.True(FileTerms.For(new(230400, 1)) is var terms
            && terms.PieceFor(terms.FrameMax) + terms.Overhead == OsdpLimits.FrameSizeEverybodyTakes);

    // Counted anew: two idle characters, marking, frame; then the same for osdp_FTSTAT with its seven octets, and for
    // the ACK that was on its way when the card came. A turnaround for each, and one for the card.
    private static TimeSpan Exchange(int piece, LineBudget line, bool isSecure)
    {
        var (said, answered, ack) = isSecure
            ? (1 + 5 + 2 + 1 + (11 + piece) / 16 * 16 + 16 + 4 + 2, 1 + 5 + 2 + 1 + 16 + 4 + 2, 15)
            : (1 + 5 + 1 + 11 + piece + 2, 1 + 5 + 1 + 7 + 2, 9);
        return (2 + said + 2 + answered + 2 + ack) * line.Character + 3 * TimeSpan.FromMilliseconds(3);
    }

    private void Found() => sender.Found(now);

    /// <summary>The next message must come in its time; it is answered, and what it carried is returned.</summary>
    private (uint Offset, int Size) Piece(
        FileProgress progress = FileProgress.Proceed, TimeSpan delay = default, int size = 0)
    {
        now = sender.WakeAt > now ? sender.WakeAt : now;
        var piece = Assert.IsType<FileTransferCommand>(sender.Next(now));
        Assert.Null(sender.Next(now));
        Assert.Equal(Content.AsSpan((int)piece.Offset, piece.Data.Length), piece.Data.AsSpan());
        sender.Answered(Status(progress, delay, size), now);
        return (piece.Offset, piece.Data.Length);
    }

    private static FileStatusReply Status(FileProgress progress, TimeSpan delay, int size) =>
        new(FileActions.Interleave, delay, progress, size);
}
