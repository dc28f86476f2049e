using System.Collections.Immutable;
using Facility.Contracts.Alarms;

namespace Facility.Admin.Alarms;

/// <summary>Alarms in words, and which of a line's alarms an act is about.</summary>
internal static class AlarmText
{
    /// <summary>Where an alarm stands in its life.</summary>
    public static string Of(AlarmLife life) => life switch
    {
        AlarmLife.Unacknowledged => "not answered",
        AlarmLife.Acknowledged => "answered",
        AlarmLife.Returned => "over, not answered",
        AlarmLife.Latched => "over, to be looked at",
        _ => "at rest",
    };

    /// <summary>Whether somebody must answer for it.</summary>
    public static bool Waits(AlarmLife life) => life is AlarmLife.Unacknowledged or AlarmLife.Returned;

    /// <summary>The alarms of a line that an act is about.</summary>
    public static ImmutableArray<string> KeysFor(AlarmAct act, AlarmLineView line) =>
    [
        .. from alarm in line.Alarms
           where act switch
           {
               AlarmAct.Acknowledge => Waits(alarm.Life),
               AlarmAct.Reset => alarm.Life is AlarmLife.Latched,
               _ => true,
           }
           select alarm.Key,
    ];
}
