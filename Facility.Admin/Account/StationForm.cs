namespace Facility.Admin.Account;

/// <summary>What is typed to enrol a browser as a station.</summary>
public sealed class StationForm
{
    /// <summary>The station's name.</summary>
    public string? Name { get; set; }
}
