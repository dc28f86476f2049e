using Facility.Contracts.Alarms;

namespace Facility.Admin.Alarms;

/// <summary>What a person chose to do with an alarm.</summary>
/// <param name="Act">What.</param>
/// <param name="Words">Reason or comment.</param>
/// <param name="Time">For how long, where that is asked.</param>
public sealed record AlarmOrder(AlarmAct Act, string Words, TimeSpan Time);
