namespace Facility.Silo.Panels.Pki;

/// <summary>How long the facility's certificates are valid.</summary>
public static class CertificateTimes
{
    /// <summary>As long as a building's wiring; a new authority means enrolling every panel
    /// again.</summary>
    public static readonly TimeSpan AuthorityFor = TimeSpan.FromDays(365 * 30);

    /// <summary>A panel is enrolled again before; its certificate can be replaced at any time by a
    /// new code.</summary>
    public static readonly TimeSpan PanelFor = TimeSpan.FromDays(365 * 10);

    /// <summary>The silo's end is made anew at each start and while running once half of this is
    /// over.</summary>
    public static readonly TimeSpan ServerFor = TimeSpan.FromDays(365 * 2);

    /// <summary>How far the clocks of silo and panel may be apart when a certificate is
    /// fresh.</summary>
    public static readonly TimeSpan ClockError = TimeSpan.FromDays(1);
}
