namespace Facility.Contracts.Site;

/// <summary>A cell's call button: two supervised inputs at the most, both on the module of its door.</summary>
/// <param name="Button">Active means pressed.</param>
/// <param name="Reset">The officer's contact at the cell: active ends a call. Null where the button itself holds
/// until it is reset at the cell; then its own rest ends the call.</param>
public sealed record SiteCallButton(IoPoint Button, IoPoint? Reset);
