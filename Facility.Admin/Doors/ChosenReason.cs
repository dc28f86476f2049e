using Facility.Admin.Shell;
using Facility.Contracts.Doors;

namespace Facility.Admin.Doors;

/// <summary>A reason with the press that chose it.</summary>
/// <param name="Reason">Which.</param>
/// <param name="Note">Free text, needed for "other".</param>
/// <param name="Pressed">The panels' stamps at the press.</param>
public sealed record ChosenReason(ReleaseReason Reason, string Note, PressedEventArgs Pressed);
