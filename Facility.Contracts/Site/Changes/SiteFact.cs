namespace Facility.Contracts.Site.Changes;

/// <summary>One thing that the site file says of a part.</summary>
/// <param name="Key">The key of the file.</param>
/// <param name="Value">What it says, as the file would write it; "none" for what is not there.</param>
/// <param name="Need">What a change of it asks for.</param>
/// <param name="AtPanel">Whether panels read it: then they need the new file before they fit the silo again.</param>
public sealed record SiteFact(string Key, string Value, ChangeNeed Need, bool AtPanel = true);
