using System.Globalization;
using CsCheck;
using Facility.Domain.OutOfCell;

namespace Facility.Tests.OutOfCell;

/// <summary>What the door of a cell says of those who live behind it.</summary>
public sealed class CellWalkTests
{
    private static readonly DateTimeOffset Midnight = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("out and back", "walk 600, locked 601, walk 680, locked 681", "Seen 601-680")]
    [InlineData("brought back for a meal", "walk 600, locked 601, other 680, locked 681", "Seen 601-680")]
    [InlineData("still out", "walk 600, locked 601", "Seen 601-")]
    [InlineData("not locked behind them yet", "walk 600", "")]
    [InlineData("searched meanwhile",
        "walk 600, locked 601, staff 620, locked 630, walk 680, locked 681", "Seen 601-680")]
    [InlineData("twice", "walk 600, locked 601, walk 630, locked 631, walk 900, locked 901, walk 930, locked 931",
        "Seen 601-630, Seen 901-930")]
    [InlineData("the leaf moved twice at one release",
        "walk 600, walk 600, locked 601, walk 680, walk 681, locked 682, other 720, locked 721", "Seen 601-680")]
    [InlineData("opened for meals and searches only", "other 420, locked 421, staff 500, locked 501", "")]
    [InlineData("opened by key, then a meal", "key 600, locked 601, other 720, locked 721", "Gap 600-720")]
    [InlineData("opened by key while out", "walk 600, locked 601, key 620, locked 621, other 720",
        "Seen 601-620, Gap 620-720")]
    [InlineData("lost while out", "walk 600, locked 601, lost 630, found 640, walk 680, locked 681, other 720",
        "Seen 601-630, Gap 630-720")]
    [InlineData("lost while in, then a walk: out or in", "lost 500, found 510, walk 600, locked 601, other 720",
        "Gap 500-720")]
    [InlineData("lost, and what moves meanwhile says nothing", "lost 500, other 520, found 530", "Gap 500-")]
    [InlineData("lost and found, then a meal",
        "lost 500, found 510, other 720, walk 800, locked 801", "Gap 500-720, Seen 801-")]
    public void A_story_of_a_door(string story, string moments, string spans)
    {
        var said = CellWalk.Of(moments.Split(", ").Select(MomentOf)).Select(Say);

        Assert.True(spans == string.Join(", ", said), $"{story}: {string.Join(", ", said)}");
    }

    /// <summary>People go out and in by orders and by keys, some of it unseen; what the door says is never more than
    /// they were out, and when they were out it never says that they were not.</summary>
    [Fact]
    public void What_counts_as_had_is_true_and_what_is_true_counts_or_is_unknown() =>
        Gen.Select(Gen.Int[0, 8], Gen.Int[3, 90]).Array[0, 25].Sample(acts =>
        {
            var day = new HiddenDay();
            foreach (var (act, after) in acts) day.Do(act, after);
            var spans = CellWalk.Of(day.Seen);

            for (var minute = 0; minute < day.Now; minute++)
            {
                var at = Midnight.AddMinutes(minute);
                var said = spans.Where(span => span.From <= at && !(span.Until <= at)).Select(span => span.IsHad)
                    .ToList();
                if (day.WasOut(minute)) Assert.True(said.Count > 0, $"minute {minute} counts as nought: {day}");
                else Assert.False(said.Contains(true), $"minute {minute} counts as had: {day}");
            }
        }, iter: 1500);

    private static CellMoment MomentOf(string words)
    {
        var (what, at) = (words.Split(' ')[0], int.Parse(words.Split(' ')[1], CultureInfo.InvariantCulture));
        return new(Midnight.AddMinutes(at), what switch
        {
            "walk" => CellSight.OpenedForWalk,
            "staff" => CellSight.OpenedForStaff,
            "other" => CellSight.Opened,
            "key" => CellSight.OpenedUnexplained,
            "locked" => CellSight.Secured,
            "lost" => CellSight.Lost,
            _ => CellSight.Found,
        });
    }

    private static string Say(MeterSpan span) => $"{span.Sign} {MinuteOf(span.From)}-{MinuteOf(span.Until)}";

    private static string MinuteOf(DateTimeOffset? at) =>
        at is { } moment ? $"{(moment - Midnight).TotalMinutes}" : "";

    /// <summary>What really happened, and what of it the door saw.</summary>
    private sealed class HiddenDay
    {
        private readonly List<(int From, int Until)> outside = [];
        private int? left;
        private bool isBlind;

        public List<CellMoment> Seen { get; } = [];

        public int Now { get; private set; } = 360;

        public bool WasOut(int minute) => outside.Exists(one => one.From <= minute && minute < one.Until)
            || minute >= left;

        public void Do(int act, int after)
        {
            Now += after;
            switch (act)
            {
                case 0 or 1 when !isBlind: Turn(CellSight.OpenedForWalk); break;
                case 2 when !isBlind && left is null: Open(CellSight.Opened); break;
                case 2 when !isBlind: Turn(CellSight.Opened); break;
                case 3 when !isBlind: Open(CellSight.OpenedForStaff); break;
                case 4: Turn(CellSight.OpenedUnexplained); break;
                case 5: Open(CellSight.OpenedUnexplained); break;
                case 6 when !isBlind: Look(CellSight.Lost, blind: true); break;
                case 7 or 8 when isBlind: Look(CellSight.Found, blind: false); break;
            }
        }

        public override string ToString() =>
            string.Join(", ", Seen.Select(one => $"{one.Sight} {(one.At - Midnight).TotalMinutes}"));

        // They go out if they are in, and in if they are out; locked a minute later.
        private void Turn(CellSight sight)
        {
            if (left is { } from)
            {
                outside.Add((from, Now));
                left = null;
                Open(sight);
                return;
            }
            Open(sight);
            left = Now;
        }

        private void Open(CellSight sight)
        {
            Tell(sight);
            Now++;
            Tell(CellSight.Secured);
        }

        private void Tell(CellSight sight)
        {
            if (!isBlind) Seen.Add(new(Midnight.AddMinutes(Now), sight));
        }

        private void Look(CellSight sight, bool blind)
        {
            isBlind = blind;
            Seen.Add(new(Midnight.AddMinutes(Now), sight));
        }
    }
}
