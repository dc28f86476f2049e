using Facility.Contracts.Cameras;

namespace Facility.Silo.Persistence.Rows;

/// <summary>What is known of a camera of the site file. A row stays when the file forgets its camera.</summary>
public sealed class CameraRow : IVersioned
{
    public required string Id { get; set; }

    /// <summary>Since when it is out; null while it is not.</summary>
    public DateTimeOffset? OutSince { get; set; }

    /// <summary>"Person role station", or the panel whose contact told it.</summary>
    public string OutBy { get; set; } = "";
    public string OutWords { get; set; } = "";
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Whether the record holds that its clock ran out.</summary>
    public bool OverdueTold { get; set; }

    public CameraContact Contact { get; set; }

    /// <summary>The panel's word for it: working, out, cut, short, unreadable, chatter or lost.</summary>
    public string ContactSays { get; set; } = "";
    public DateTimeOffset? ContactAt { get; set; }

    public DateTimeOffset? ConfirmedAt { get; set; }
    public string ConfirmedBy { get; set; } = "";

    public long Version { get; set; }
}
