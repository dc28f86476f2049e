namespace Facility.Admin.Shell;

/// <summary>A page in the menu.</summary>
/// <param name="Href">Where it is.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Operation">Who may do this sees it.</param>
internal sealed record PagePlace(string Href, string Label, string Operation);
