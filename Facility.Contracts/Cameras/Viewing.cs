using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Cameras;

/// <summary>Why somebody looks at a camera or a recording.</summary>
public enum ViewingReason
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>An incident that goes on or has just been.</summary>
    Incident = 1,

    /// <summary>An inquiry into what happened.</summary>
    Inquiry = 2,

    /// <summary>An inspection.</summary>
    Inspection = 3,

    /// <summary>A complaint or application.</summary>
    Complaint = 4,

    /// <summary>Whether the camera works.</summary>
    Technical = 5,
}

/// <summary>Somebody wants to view: written down before they may.</summary>
/// <param name="Order">Its id; a repeat gets the first answer.</param>
/// <param name="Camera">Which camera.</param>
/// <param name="From">From which moment of the recording; null for the live picture.</param>
/// <param name="To">Until which moment; null for the live picture.</param>
/// <param name="Reason">Why.</param>
/// <param name="Note">In words, 1 to 200 characters; kept in the row, not in the record.</param>
public sealed record ViewRecording(
    OrderId Order, string Camera, DateTimeOffset? From, DateTimeOffset? To, ViewingReason Reason, string Note);

/// <summary>The answer.</summary>
/// <param name="Verdict">The rules' answer.</param>
/// <param name="Number">The viewing's number, which the viewer gives to the keeper; empty when refused.</param>
public sealed record ViewingReceipt(Verdict Verdict, string Number);

/// <summary>A viewing as it was written down.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Camera">The camera's mark.</param>
/// <param name="From">From which moment; null for live.</param>
/// <param name="To">Until which moment; null for live.</param>
/// <param name="At">When it was written down.</param>
/// <param name="By">Who, in which role, from which station.</param>
/// <param name="Reason">Why.</param>
/// <param name="Note">In words.</param>
public sealed record ViewingView(
    string Number, string Camera, DateTimeOffset? From, DateTimeOffset? To, DateTimeOffset At, string By,
    ViewingReason Reason, string Note);
