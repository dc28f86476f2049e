using Facility.Contracts.Alarms;

namespace Facility.Domain.Alarms;

/// <summary>How many alarms one person can answer for.</summary>
/// <remarks>The field's figures: one in ten minutes is good, two can be managed, more than ten are a flood.</remarks>
public static class AlarmRates
{
    /// <summary>The time that is looked back.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private const int GoodMax = 1;
    private const int ManageableMax = 2;
    private const int BusyMax = 10;

    /// <summary>The rate in words.</summary>
    public static AlarmRate Of(int alarms) => new(alarms, alarms switch
    {
        <= GoodMax => "quiet",
        <= ManageableMax => "manageable",
        <= BusyMax => "busy",
        _ => "flood",
    });
}
