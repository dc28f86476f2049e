using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Wire;

namespace Facility.Tests.Osdp;

public sealed class BusEngineTests
{
    private static readonly TimeSpan Character = OsdpLimits.WireTime(1, ScriptedBus.Baud);

    [Fact]
    public void Somebody_who_appears_is_asked_everything_and_only_then_told()
    {
        var bus = new ScriptedBus(1);
        Assert.Empty(bus.Events);
        bus.Interview(1);
        Assert.Collection(
            bus.Events,
            told => Assert.Equal(new BusEvent.PeripheralOnline(1), told),
            told => Assert.Equal(new BusEvent.Identified(1, 1, 1), told),
            told => Assert.Equal(new BusEvent.TerminalsTold(1, 1, 2), told),
            told => Assert.Equal(new BusEvent.LocalStatusReported(1, false, false), told),
            told => Assert.Equal([InputState.Active], Assert.IsType<BusEvent.InputsReported>(told).Inputs),
            told => Assert.Equal([false, false], Assert.IsType<BusEvent.OutputsReported>(told).Outputs));
    }

    [Fact]
    public void What_it_says_it_has_not_is_not_asked()
    {
        var bus = new ScriptedBus(1);
        bus.Next<IdCommand>(1);
        bus.Answer(new IdReply(1, 1, 1, 1, 1)).Next<CapabilitiesCommand>(1);
        bus.Answer(new CapabilitiesReply(
            [new(CapabilityFunction.Contacts, 0, 0), new(CapabilityFunction.Outputs, 0, 0)]));
        bus.Next<LocalStatusCommand>(1);
        bus.Answer(new LocalStatusReply(false, false)).Next<PollCommand>(1);
    }

    [Fact]
    public void A_lock_order_ends_the_release_of_the_same_output_that_still_waits()
    {
        var bus = Online();
        bus.Next<PollCommand>(1);

        bus.Submit(1, 1).Submit(2, 1).Secure(3, 1, output: 1);

        Assert.Contains(new BusEvent.CommandEnded(1, 1, CommandOutcome.NotSent, NakReason.None), bus.Events);
        Assert.DoesNotContain(bus.Events, told => told is BusEvent.CommandEnded { Ticket: 2 });
    }

    [Fact]
    public void Sequence_numbers_begin_at_0_and_go_round_without_it()
    {
        var bus = new ScriptedBus(1);
        List<int> seen = [];
        for (var turn = 0; turn < 5; turn++)
        {
            seen.Add(bus.Next().Sequence);
            bus.Answer(new NakReply(NakReason.UnknownCommand));
        }

        seen.Add(bus.Next<PollCommand>(1).Sequence);
        Assert.Equal([0, 1, 2, 3, 1, 2], seen);
    }

    [Fact]
    public void A_frame_without_an_answer_is_repeated_octet_for_octet_200_ms_after_it_left_the_wire()
    {
        var bus = Online();
        bus.Next<PollCommand>(1);
        var (first, at) = (bus.Frame, bus.SentAt);
        bus.Next<PollCommand>(1);
        Assert.Equal(Convert.ToHexString(first), Convert.ToHexString(bus.Frame));
        IsNear(OsdpLimits.ReplyWaitMax + first.Length * Character, bus.SentAt - at);
    }

    [Fact]
    public void Nobody_transmits_before_two_characters_of_silence()
    {
        var bus = Online().Submit(1, 1).Submit(2, 1);
        bus.Next<OutputCommand>(1);
        bus.Answer(new AckReply());
        var heard = bus.Now;
        bus.Next<OutputCommand>(1);
        IsNear(2 * Character, bus.SentAt - heard);
    }

    [Fact]
    public void After_four_silences_it_is_offline_and_what_was_said_is_unknown()
    {
        var bus = Online().Submit(1, 1).Submit(2, 1);
        for (var attempt = 0; attempt < 4; attempt++) bus.Next<OutputCommand>(1);
        bus.Next<IdCommand>(1);
        Assert.Equal(CommandOutcome.Unanswered, bus.OutcomeOf(1));
        Assert.Equal(CommandOutcome.NotSent, bus.OutcomeOf(2));
        Assert.Contains(new BusEvent.PeripheralOffline(1), bus.Events);

        Assert.Equal(CommandOutcome.NotSent, bus.Submit(3, 1).OutcomeOf(3));
    }

    [Fact]
    public void Securing_goes_before_release_before_courtesy_and_then_the_older()
    {
        var bus = Online();
        bus.Next<PollCommand>(1);
        bus.Submit(1, 1, BusUrgency.Courtesy).Submit(2, 1).Submit(3, 1).Submit(4, 1, BusUrgency.Securing);
        bus.Answer(new AckReply());
        List<byte> order = [];
        for (var turn = 0; turn < 4; turn++)
        {
            var said = (OutputCommand)VectorTests.Read(bus.Next());
            order.Add(said.Orders[0].Output);
            bus.Answer(new AckReply());
        }

        Assert.Equal([4, 2, 3, 1], order);
        Assert.All([1L, 2, 3, 4], ticket => Assert.Equal(CommandOutcome.Acknowledged, bus.OutcomeOf(ticket)));
    }

    [Fact]
    public void A_command_whose_time_is_over_is_never_sent()
    {
        var bus = Online(1, 2);
        bus.Next();
        bus.Submit(7, 1, notAfter: bus.Now + TimeSpan.FromMilliseconds(50));
        for (var turn = 0; turn < 5; turn++) Assert.IsNotType<OutputCommand>(VectorTests.Read(bus.Next()));
        Assert.Equal(CommandOutcome.Expired, bus.OutcomeOf(7));
    }

    [Fact]
    public void A_command_whose_time_ends_between_two_attempts_is_not_said_again()
    {
        var bus = Online();
        bus.Submit(7, 1, notAfter: bus.Now + TimeSpan.FromMilliseconds(100)).Next<OutputCommand>(1);
        Assert.Equal(0, bus.Next<IdCommand>(1).Sequence);
        Assert.Equal(CommandOutcome.Unanswered, bus.OutcomeOf(7));
    }

    [Fact]
    public void Busy_gets_the_same_octets_later_and_others_their_turn_meanwhile()
    {
        var bus = Online(1, 2).Submit(5, 1);
        bus.Next<OutputCommand>(1);
        var said = bus.Frame;
        bus.Answer(new BusyReply(), sequence: 0).Next<PollCommand>(2);
        bus.Answer(new AckReply());
        while (bus.Next().Address == 2) bus.Answer(new AckReply());

        Assert.Equal(Convert.ToHexString(said), Convert.ToHexString(bus.Frame));
        Assert.Equal(CommandOutcome.Acknowledged, bus.Answer(new AckReply()).OutcomeOf(5));
        Assert.Equal(1, bus.Counters.Busy);
    }

    [Fact]
    public void Somebody_busy_for_eight_seconds_is_offline()
    {
        var bus = Online().Submit(5, 1);
        while (bus.OutcomeOf(5) is null && bus.Now < TimeSpan.FromSeconds(20))
        {
            bus.Next();
            bus.Answer(new BusyReply(), sequence: 0);
        }

        Assert.Equal(CommandOutcome.Unanswered, bus.OutcomeOf(5));
        Assert.InRange(bus.Now, TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(9));
    }

    [Fact]
    public void Somebody_who_lost_count_is_started_from_0_and_the_refused_command_is_said_once_more()
    {
        var bus = Online().Submit(5, 1);
        bus.Next<OutputCommand>(1);
        bus.Answer(new NakReply(NakReason.Sequence), sequence: 0);
        bus.Interview(1).Next<OutputCommand>(1);
        Assert.Null(bus.OutcomeOf(5));
        bus.Answer(new NakReply(NakReason.Sequence), sequence: 0);
        Assert.Equal(CommandOutcome.Refused, bus.OutcomeOf(5));
    }

    [Fact]
    public void A_command_repeated_to_somebody_who_lost_count_is_not_said_again()
    {
        var bus = Online().Submit(5, 1);
        bus.Next<OutputCommand>(1);
        bus.Next<OutputCommand>(1);
        bus.Answer(new NakReply(NakReason.Sequence), sequence: 0);
        Assert.Equal(CommandOutcome.Unanswered, bus.OutcomeOf(5));
        bus.Interview(1).Next<PollCommand>(1);
    }

    [Fact]
    public void A_reply_with_sequence_0_starts_over()
    {
        var bus = Online();
        bus.Next<PollCommand>(1);
        Assert.Equal(0, bus.Answer(new AckReply(), sequence: 0).Next<IdCommand>(1).Sequence);
        Assert.Equal(1, bus.Counters.Restarts);
    }

    [Fact]
    public void A_late_reply_is_counted_and_never_taken_for_the_next_command()
    {
        var bus = Online(1, 2);
        var poll = bus.Next();
        var late = FrameBuilder.Build(poll.Address, poll.Sequence, new CardReply(0, CardFormat.Unspecified, 8, [1]));
        var other = bus.Next();
        Assert.NotEqual(poll.Address, other.Address);
        bus.Hear(late).Answer(new AckReply());
        Assert.DoesNotContain(bus.Events, told => told is BusEvent.CardRead);
        Assert.Equal(1, bus.Counters.Late);
    }

    [Fact]
    public void The_answer_to_the_first_attempt_does_not_answer_the_command_after_the_second()
    {
        var bus = Online();
        var poll = bus.Next<PollCommand>(1);
        bus.Next<PollCommand>(1);
        bus.Answer(new AckReply()).Submit(9, 1).Next<OutputCommand>(1);
        bus.Hear(FrameBuilder.Build(1, poll.Sequence, new AckReply()));
        Assert.Null(bus.OutcomeOf(9));
        Assert.Equal(CommandOutcome.Acknowledged, bus.Answer(new AckReply()).OutcomeOf(9));
    }

    [Fact]
    public void A_refusal_names_its_reason()
    {
        var bus = Online().Submit(3, 1);
        bus.Next<OutputCommand>(1);
        bus.Answer(new NakReply(NakReason.Record));
        Assert.Contains(new BusEvent.CommandEnded(1, 3, CommandOutcome.Refused, NakReason.Record), bus.Events);
    }

    [Fact]
    public void A_status_report_is_an_acknowledgement_too()
    {
        var bus = Online().Submit(3, 1);
        bus.Next<OutputCommand>(1);
        bus.Answer(new OutputStatusReply([true, false]));
        Assert.Equal(CommandOutcome.Acknowledged, bus.OutcomeOf(3));
        Assert.Contains(bus.Events, told => told is BusEvent.OutputsReported { Outputs: [true, false] });
    }

    [Fact]
    public void The_reader_that_just_spoke_gets_the_next_slot_but_not_all()
    {
        var bus = Online(1, 2, 3);
        var speaker = bus.Next().Address;
        List<byte> turns = [];
        for (var turn = 0; turn < 6; turn++)
        {
            IOsdpReply reply = VectorTests.ParseOne(bus.Frame).Address == speaker
                ? new KeypadReply(0, [0x31]) : new AckReply();
            bus.Answer(reply);
            turns.Add(bus.Next().Address);
        }

        Assert.Equal([speaker, speaker, speaker], turns[..3]);
        Assert.NotEqual(speaker, turns[3]);
        Assert.NotEqual(speaker, turns[4]);
    }

    [Fact]
    public void After_a_card_the_line_is_kept_free_for_the_answer_but_not_for_long()
    {
        var bus = Online();
        bus.Next<PollCommand>(1);
        bus.Answer(new CardReply(0, CardFormat.Unspecified, 8, [1]));
        var heard = bus.Now;
        bus.Next<PollCommand>(1);
        IsNear(BusTimings.Standard.DecisionPause, bus.SentAt - heard);

        bus.Answer(new CardReply(0, CardFormat.Unspecified, 8, [1]));
        heard = bus.Now;
        bus.PassTime(TimeSpan.FromMilliseconds(4)).Submit(1, 1).Next<OutputCommand>(1);
        IsNear(TimeSpan.FromMilliseconds(4), bus.SentAt - heard);
    }

    [Fact]
    public void When_the_port_goes_everybody_is_offline_and_nothing_stays_open()
    {
        var bus = Online(1, 2).Submit(1, 1).Submit(2, 2);
        bus.Next<OutputCommand>(1);
        bus.Step(new BusInput.LinkDown());
        Assert.Equal(CommandOutcome.Unanswered, bus.OutcomeOf(1));
        Assert.Equal(CommandOutcome.NotSent, bus.OutcomeOf(2));
        Assert.Equal(2, bus.Events.Count(told => told is BusEvent.PeripheralOffline));

        Assert.Equal(0, bus.Step(new BusInput.LinkUp()).Next<IdCommand>(1).Sequence);
    }

    [Fact]
    public void Nobody_on_the_line_has_that_address() =>
        Assert.Equal(CommandOutcome.NotSent, Online().Submit(1, 77).OutcomeOf(1));

    private static void IsNear(TimeSpan expected, TimeSpan actual) =>
        Assert.InRange(actual, expected - TimeSpan.FromMicroseconds(10), expected + TimeSpan.FromMicroseconds(10));

    private static ScriptedBus Online(params byte[] addresses)
    {
        if (addresses.Length == 0) addresses = [1];
        var bus = new ScriptedBus(addresses);
        foreach (var address in addresses) bus.Interview(address);
        return bus;
    }
}
