using System.Reflection;
using Facility.Contracts.Alarms;
using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Contracts.Turnstiles;
using Facility.Domain.Alarms;

namespace Facility.Tests.Alarms;

public sealed class AlarmCatalogueTests
{
    [Fact]
    public void Every_alarm_of_a_door_and_of_a_turnstile_has_a_row()
    {
        var ofTurnstiles = Enum.GetNames<TurnstileAlarms>()
            .Select(alarm => alarm is nameof(TurnstileAlarms.Opposite) ? "OppositeAttempt" : alarm);
        foreach (var alarm in Enum.GetNames<DoorAlarms>().Union(ofTurnstiles).Except(["None"]))
        {
            var name = string.Concat(alarm.Select((sign, index) =>
                char.IsUpper(sign) ? (index > 0 ? "-" : "") + char.ToLowerInvariant(sign) : sign.ToString()));
            Assert.Equal(name, AlarmCatalogue.Current.Find(name).Id);
        }
    }

    [Fact]
    public void Every_report_that_begins_an_alarm_has_a_row_and_each_that_lasts_is_ended_by_one()
    {
        var kinds = typeof(RecordKinds).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => AlarmReports.Find((string)field.GetRawConstantValue()!, "forced"))
            .OfType<AlarmNews>().ToList();

        Assert.All(kinds, news => Assert.NotEqual(AlarmKind.Other, AlarmCatalogue.Current.Find(news.Kind).Id));
        Assert.Empty(kinds.Where(news => news is { Trigger: AlarmTrigger.ConditionBegan, IsMoment: false })
            .Select(news => news.Kind)
            .Except(kinds.Where(news => news.Trigger is AlarmTrigger.ConditionOver).Select(news => news.Kind)));
    }

    [Fact]
    public void The_graver_an_alarm_the_sooner_it_is_answered_and_the_shorter_it_is_shelved()
    {
        var byPriority = AlarmCatalogue.Current.All.GroupBy(kind => kind.Priority).OrderBy(group => group.Key).ToList();
        foreach (var (less, more) in byPriority.Zip(byPriority.Skip(1)))
        {
            Assert.True(less.Min(kind => kind.Answer) >= more.Min(kind => kind.Answer), $"{less.Key}, {more.Key}");
            Assert.True(
                less.Max(kind => kind.ShelveMax) >= more.Max(kind => kind.ShelveMax), $"{less.Key}, {more.Key}");
        }
    }

    [Fact]
    public void Force_duress_and_the_record_are_never_shelved() => Assert.All(
        (string[])["forced", "duress", "record-fault", "bolt-lost"],
        kind => Assert.Equal(TimeSpan.Zero, AlarmCatalogue.Current.Find(kind).ShelveMax));

    [Fact]
    public void What_the_table_lacks_is_shown_as_other() =>
        Assert.Equal(AlarmKind.Other, AlarmCatalogue.Current.Find("trapdoor").Id);

    [Theory]
    [InlineData("kinds: { other: { says: X, priority: grave, answer: 1, response: Y, scope: door } }", "grave")]
    [InlineData("kinds: { other: { says: X, priority: low, answer: 0, response: Y, scope: door } }", "other lacks")]
    [InlineData("kinds: { held: { says: X, priority: low, answer: 1, response: Y, scope: door } }", "'other' is")]
    public void A_wrong_table_is_refused_by_name(string kinds, string names)
    {
        using var text = new StringReader("shelve-minutes: { low: 1 }\n" + kinds);

        var wrong = Assert.Throws<InvalidOperationException>(() => AlarmCatalogue.Read(text));
        Assert.Contains(names, wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "quiet")]
    [InlineData(2, "manageable")]
    [InlineData(10, "busy")]
    [InlineData(11, "flood")]
    public void The_rate_says_what_one_person_can_answer_for(int alarms, string says) =>
        Assert.Equal(new AlarmRate(alarms, says), AlarmRates.Of(alarms));
}
