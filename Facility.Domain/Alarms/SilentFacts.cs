using Facility.Contracts.Roles;

namespace Facility.Domain.Alarms;

/// <summary>What is looked at before a session is told a silent alarm of a block.</summary>
/// <param name="Role">The session's role.</param>
/// <param name="Side">Where its station stands.</param>
/// <param name="ControlsBlock">Whether its station is in control of the block.</param>
public sealed record SilentFacts(Role Role, StationSide Side, bool ControlsBlock);
