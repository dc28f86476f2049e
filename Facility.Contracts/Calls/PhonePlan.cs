namespace Facility.Contracts.Calls;

/// <summary>When a payphone has power, as the silo tells its panel: the hours in force, and a call that runs.</summary>
/// <param name="Payphone">Which.</param>
/// <param name="FromMinute">Minute of the facility's day from which it has power, 0 to 1439.</param>
/// <param name="ToMinute">Minute of the day before which it has power, 1 to 1440.</param>
/// <param name="HoldUntil">Until when a running call keeps it, whatever the hours or a lockdown say; null for none.
/// </param>
/// <param name="Epoch">Of the sender; lower than seen is passed over.</param>
public sealed record PhonePlan(
    string Payphone, int FromMinute, int ToMinute, DateTimeOffset? HoldUntil, long Epoch);
