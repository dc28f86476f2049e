using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Files;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;
using Facility.Tests.Kit;

namespace Facility.Tests.Osdp;

/// <summary>Files in both roles on virtual time, with every fault a transfer can have.</summary>
public sealed class FileTransferTests
{
    private static readonly FileReceiverTerms Plain = new();

    [Theory]
    [InlineData(1)]
    [InlineData(109)]
    [InlineData(110)]
    [InlineData(20_000)]
    public void A_file_arrives_octet_for_octet(int size) =>
        new FileLine(size, Plain).Ends(FileOutcome.Processed).HasIt();

    [Fact]
    public void Every_piece_is_a_frame_somebody_else_can_read()
    {
        var line = new FileLine(3000, Plain).Ends(FileOutcome.Processed);
        Assert.All(line.Seen, seen => Assert.Empty(IndependentOsdp.Read(seen.Octets.ToArray()).Complaints));
        Assert.True(line.Pieces().First().Octets.Length <= OsdpLimits.FrameSizeEverybodyTakes + 1);
        Assert.True(line.Pieces().ElementAt(1).Octets.Length > OsdpLimits.FrameSizeEverybodyTakes + 1);
    }

    [Fact]
    public void Over_the_secure_channel_not_one_octet_of_it_is_readable_and_no_frame_is_too_long()
    {
        var key = new ChannelKey([.. Enumerable.Range(7, 16).Select(octet => (byte)octet)]);
        var line = new FileLine(5000, Plain, key: key).Ends(FileOutcome.Processed).HasIt();
        var pieces = line.Pieces(block: 2).ToList();
        Assert.InRange(pieces.Count, 5, 100);
        Assert.True(pieces[0].Octets.Length <= OsdpLimits.FrameSizeEverybodyTakes + 1);
        Assert.All(pieces, piece => Assert.Equal(-1, piece.Octets.Span.IndexOf(line.Content.AsSpan(100, 8))));
        Assert.Empty(line.Pieces());
    }

    [Fact]
    public void A_card_at_another_door_reaches_its_output_in_time_while_a_file_is_on_its_way()
    {
        var line = new FileLine(200_000, Plain, count: 8).RunUntilOffset(5000);
        for (var card = 0; card < 40; card++)
        {
            var shown = line.Line.Now;
            line.Told.Clear();
            line.OpensFor(line.Others[card % 7]);
            line.RunUntil(() => line.Told.Any(told => told.Told is BusEvent.CommandEnded { Ticket: < 0 }), 5);
            var output = line.Seen.Last(seen => seen.FromPanel && seen.Octets.Span[6] == (byte)CommandCode.Output);
            Assert.True(output.End - shown <= SiteLimits.CardToOutputMax, $"card {card}: {output.End - shown}");
            line.Line.RunFor(TimeSpan.FromMilliseconds(1500 + 37 * card % 211));
        }

        Assert.Equal(FileOutcome.UnderWay, line.Sender.Outcome);
    }

    [Fact]
    public void T1_the_longest_delay_is_waited_for_while_others_are_polled()
    {
        var line = new FileLine(200, new() { FirstPause = TimeSpan.FromMilliseconds(65535) }, count: 3)
            .Ends(FileOutcome.Processed).HasIt();
        var pieces = line.Pieces().ToList();
        Assert.InRange(
            pieces[1].Begin - pieces[0].End, TimeSpan.FromMilliseconds(65535), TimeSpan.FromMilliseconds(65800));
        Assert.DoesNotContain(line.Told, told => told.Told is BusEvent.PeripheralOffline);
    }

    [Fact]
    public void T1_a_peripheral_that_wants_no_polls_gets_none_within_its_delay_and_the_others_all_of_theirs()
    {
        var terms = new FileReceiverTerms { Pause = TimeSpan.FromSeconds(2), Interleaves = false };
        var line = new FileLine(2500, terms, count: 3).Ends(FileOutcome.Processed).HasIt();
        var pieces = line.Pieces().ToList();
        var between = line.Seen.Where(seen => seen.FromPanel
            && seen.Begin > pieces[1].End && seen.Begin < pieces[2].Begin).ToList();
        Assert.InRange(pieces[2].Begin - pieces[1].End, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2.2));
        Assert.DoesNotContain(between, seen => seen.Octets.Span[2] == 1);

        // 2 s at most 200 ms apart, two of them.
        Assert.InRange(between.Count, 18, 400);
    }

    [Fact]
    public void T2_a_peripheral_that_gives_up_ends_it()
    {
        var line = new FileLine(50_000, Plain).RunUntilOffset(10_000);
        ForgetTheFile(line);
        line.Ends(FileOutcome.Refused);
        Assert.Equal(FileProgress.Aborted, line.Sender.LastStatus!.Progress);
        Assert.Empty(line.Taken);
    }

    [Theory]
    [InlineData(FileProgress.Unrecognised)]
    [InlineData(FileProgress.Malformed)]
    [InlineData(FileProgress.Aborted)]
    public void T3_a_negative_verdict_on_the_offer_or_on_the_whole_ends_it(FileProgress verdict)
    {
        var offered = new FileLine(1000, Plain) { Offer = verdict }.Ends(FileOutcome.Refused);
        Assert.Equal((verdict, 0u), (offered.Sender.LastStatus!.Progress, offered.Sender.Offset));

        var whole = new FileLine(1000, Plain) { Verdict = verdict }.Ends(FileOutcome.Refused).HasIt();
        Assert.Equal(verdict, whole.Sender.LastStatus!.Progress);
    }

    [Fact]
    public void T4_pieces_shrink_to_what_the_peripheral_takes()
    {
        var line = new FileLine(1000, new() { MessageSizeMax = 60 }).Ends(FileOutcome.Processed).HasIt();
        Assert.All(line.Pieces().Skip(1), piece => Assert.True(piece.Octets.Length <= 61));
    }

    [Fact]
    public void T5_a_peripheral_that_restarts_in_the_middle_gets_the_file_from_its_beginning()
    {
        var line = new FileLine(20_000, Plain, count: 2).RunUntilOffset(5000).Restarts(3);
        line.Ends(FileOutcome.Processed).HasIt();
        Assert.Contains(line.Told, told => told.Told == new BusEvent.PeripheralOffline(1));
    }

    [Fact]
    public void T5_a_peripheral_that_restarts_so_fast_that_nobody_misses_it_gets_it_anew_too()
    {
        var line = new FileLine(20_000, Plain).RunUntilOffset(5000).Restarts(0.05);
        line.Ends(FileOutcome.Processed).HasIt();
    }

    [Fact]
    public void T5_a_peripheral_that_never_comes_back_ends_it_after_a_minute()
    {
        var line = new FileLine(20_000, Plain).RunUntilOffset(5000).Restarts(3600);
        var gone = line.Line.Now;
        line.Ends(FileOutcome.Lost);
        Assert.InRange(line.Line.Now - gone, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(63));
    }

    [Fact]
    public void T6_a_peripheral_at_work_is_asked_with_empty_pieces_until_it_says_what_became_of_it()
    {
        var line = new FileLine(500, new() { FinishTime = TimeSpan.FromSeconds(90) })
            .Ends(FileOutcome.Processed).HasIt();
        var idles = line.Pieces().Count(piece => piece.Octets.Length == 1 + 8 + FileTransferCommand.HeaderSize);
        Assert.InRange(idles, 2, 5);
    }

    [Fact]
    public void A_restart_announced_at_the_end_is_told() =>
        new FileLine(500, new() { FinishTime = TimeSpan.FromSeconds(1) }) { Verdict = FileProgress.Rebooting }
            .Ends(FileOutcome.Restarting).HasIt();

    [Fact]
    public void A_peripheral_without_a_place_for_files_says_so()
    {
        var asked = new AskedPeripheral();
        var refused = asked.Ask<NakReply>(new FileTransferCommand(1, 3, 0, [1, 2, 3]));
        Assert.Equal(NakReason.UnknownCommand, refused.Reason);
    }

    [Fact]
    public void Given_up_both_sides_forget_it()
    {
        var line = new FileLine(50_000, Plain).RunUntilOffset(1000);
        line.Sender.Cancel();
        line.Ends(FileOutcome.Cancelled);
        Assert.Contains(line.Seen, seen => seen.FromPanel && seen.Octets.Span[6] == (byte)CommandCode.Abort);
        Assert.Empty(line.Taken);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void On_a_line_that_damages_what_it_carries_the_file_is_whole_or_not_at_all(int seed)
    {
        var line = new FileLine(20_000, Plain, faults: new SeededFaults(seed, 0.03));
        line.RunUntil(() => line.Sender.Outcome != FileOutcome.UnderWay, 3600);
        Assert.All(line.Taken, taken => Assert.Equal(line.Content, taken));
        Assert.True(
            line.Sender.Outcome != FileOutcome.Processed || line.Taken.Count > 0, $"seed {seed}: nothing was taken");
    }

    // Said by nobody on the line: the peripheral no longer knows the file, whatever the reason, and aborts.
    private static void ForgetTheFile(FileLine line)
    {
        line.Target.Step(line.Line.Now, FrameBuilder.Build(1, 0, new PollCommand()));
        line.Target.Step(line.Line.Now, FrameBuilder.Build(1, 1, new AbortCommand()));
    }
}
