using Facility.Contracts.Ids;

namespace Facility.Silo.Panels.Pki;

/// <summary>How a panel gets its certificate.</summary>
public interface IEnrolment
{
    /// <summary>A one-time code, valid for an hour; it voids an earlier one of the same
    /// panel.</summary>
    string Issue(PanelId panel);
}
