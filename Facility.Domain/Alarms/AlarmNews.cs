namespace Facility.Domain.Alarms;

/// <summary>What a report says of an alarm.</summary>
/// <param name="Kind">Which kind, as the table names it.</param>
/// <param name="Trigger">What happened to it.</param>
/// <param name="IsMoment">Whether it is over as soon as it is told: it then only waits for an answer.</param>
public sealed record AlarmNews(string Kind, AlarmTrigger Trigger, bool IsMoment = false);
