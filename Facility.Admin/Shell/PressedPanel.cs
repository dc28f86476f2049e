namespace Facility.Admin.Shell;

/// <summary>One panel's clock as the script sends it.</summary>
/// <param name="Panel">Which panel.</param>
/// <param name="Boot">The panel's start.</param>
/// <param name="Milliseconds">Its monotonic clock at the press.</param>
public sealed record PressedPanel(string Panel, string Boot, long Milliseconds);
