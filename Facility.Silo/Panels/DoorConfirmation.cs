using Facility.Contracts.Ids;

namespace Facility.Silo.Panels;

/// <summary>A door's inputs answered, and nothing changed.</summary>
/// <param name="Door">Which door.</param>
/// <param name="At">When, by the panel's wall clock, UTC.</param>
public readonly record struct DoorConfirmation(DoorId Door, DateTimeOffset At);
