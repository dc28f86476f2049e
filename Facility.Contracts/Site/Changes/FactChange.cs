namespace Facility.Contracts.Site.Changes;

/// <summary>One thing that another file says otherwise.</summary>
/// <param name="Key">The key of the file.</param>
/// <param name="Old">What it said.</param>
/// <param name="New">What it says.</param>
/// <param name="Need">What that asks for.</param>
public sealed record FactChange(string Key, string Old, string New, ChangeNeed Need);
