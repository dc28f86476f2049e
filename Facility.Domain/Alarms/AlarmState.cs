using Facility.Contracts.Alarms;

namespace Facility.Domain.Alarms;

/// <summary>Where an alarm stands, in both regions.</summary>
/// <param name="Life">Where in its life.</param>
/// <param name="Place">Whether it is among those shown.</param>
/// <param name="Latching">Whether its kind stays until a person has looked.</param>
public readonly record struct AlarmState(AlarmLife Life, AlarmPlace Place, bool Latching);
