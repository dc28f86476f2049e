using HardwareSim.Faults;

namespace Facility.Tests.Simulator.Faults;

public sealed class FaultTextTests
{
    [Theory]
    [InlineData("L1 3rd reply after KEYSET to 4", FaultPick.Nth, 3, "reply", "KEYSET", 4, null, null)]
    [InlineData("L2 octet=9 bit=5 next OUT to 4", FaultPick.Nth, 1, "OUT", null, 4, null, null)]
    [InlineData("l1 every 3rd command from 2 times 7", FaultPick.EveryNth, 3, "command", null, 2, 7, null)]
    [InlineData("D1 at 2 for 5 s", FaultPick.EveryNth, 1, "command", null, 2, null, 5000)]
    [InlineData("L2 osdp_ACK for 500 ms", FaultPick.Nth, 1, "osdp_ACK", null, null, null, 500)]
    [InlineData("D7 next 0x68 at 1", FaultPick.Nth, 1, "0x68", null, 1, null, null)]
    [InlineData("D7 at 1", FaultPick.Now, 1, "frame", null, 1, null, null)]
    public void Means_what_its_words_say(
        string text, object pick, int nth, string what, string? after, int? address, int? times, int? milliseconds)
    {
        var trigger = Read(text).Trigger;

        Assert.Equal((FaultPick)pick, trigger.Pick);
        Assert.Equal(nth, trigger.Nth);
        Assert.Equal(what, trigger.What.Word);
        Assert.Equal(after, trigger.After?.Word);
        Assert.Equal(address, trigger.Address);
        Assert.Equal(times, trigger.Times);
        Assert.Equal(milliseconds, (int?)trigger.Lasts?.TotalMilliseconds);
    }

    [Fact]
    public void A_share_comes_with_a_seed()
    {
        var order = Read("L2 0.5% of replies seed=42");

        Assert.Equal((FaultPick.Share, 0.005, 42), (order.Trigger.Pick, order.Trigger.Share, order.Seed));
    }

    [Theory]
    [InlineData("", "there is no fault ''. Ids are L1 to L20")]
    [InlineData("X1", "there is no fault 'X1'. Ids are L1 to L20")]
    [InlineData("P4", "P4 is not there: a bolt is kept from coming home with 'jam DOOR'")]
    [InlineData("L2 ocet=3", "L2 has no 'ocet'. It takes octet (0 to 1439, default by seed); bit")]
    [InlineData("L2 bit=8", "'bit=8' is out of range: bit is 0 to 7, default by seed.")]
    [InlineData("L2 bit=x", "'bit=x' is no value. A value is name=number")]
    [InlineData("D1", "D1 needs a peripheral. Add 'at' and its address")]
    [InlineData("D4 next reply at 2", "D4 does not strike on 'reply'. Unless told otherwise it strikes on: every")]
    [InlineData("L1 now", "L1 does not strike on 'now'.")]
    [InlineData("L1 3rd reply fter OUT", "'fter' is not understood there. There may stand: after, at, to, from")]
    [InlineData("L1 next reply after NOTHING", "'NOTHING' behind 'after' is no message.")]
    [InlineData("L1 next reply to 127", "'127' is no peripheral's address. It is 0 to 126.")]
    [InlineData("L1 every reply times 0", "'0' behind 'times' is no count.")]
    [InlineData("L1 every reply times many", "'many' behind 'times' is no count. It is 1 or more.")]
    [InlineData("L1 every reply for 5", "behind 'for' is no time. It is a number and its unit")]
    public void Says_what_is_wrong_and_what_would_be_right(string text, string says)
    {
        Assert.False(FaultText.TryRead(text, out _, out var wrong));

        Assert.StartsWith($"In '{text}': ", wrong, StringComparison.Ordinal);
        Assert.Contains(says, wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void The_third_reply_after_an_order_is_struck_once()
    {
        var rig = new FaultRig().Breaks("L12 3rd reply after OUT to 1").After(0.5).Comes("d1").After(20);

        Assert.Equal(1, rig.Strikes);
        Assert.Equal(1, rig.Counters.Timeouts);
    }

    [Fact]
    public void The_same_seed_strikes_the_same_frames_and_another_one_others()
    {
        Assert.Equal(Wire(7), Wire(7));
        Assert.NotEqual(Wire(7), Wire(8));

        static string[] Wire(int seed)
        {
            var rig = new FaultRig().Breaks($"L2 5% of frames seed={seed}").After(5);
            return [.. rig.Model.Log.Last().Select(line => $"{line}")];
        }
    }

    [Fact]
    public void What_is_cleared_strikes_no_more_and_leaves_no_trace()
    {
        var rig = new FaultRig().Breaks("D1 at 1").Breaks("I1 state=2 input=1 at 1").Breaks("D16 at 2").After(3);
        rig.Model.Faults.Clear(rig.Now);
        rig.After(5);

        Assert.Empty(rig.Model.Faults.All);
        Assert.Equal(Facility.Contracts.Doors.Secured.Yes, rig.Door("d1").Secured);
        Assert.Equal(Facility.Contracts.Doors.DoorAlarms.None, rig.Door("d1").Alarms);
    }

    private static FaultOrder Read(string text)
    {
        Assert.True(FaultText.TryRead(text, out var order, out var wrong), wrong);
        return order;
    }
}
