using System.Collections.Immutable;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Cameras;

/// <summary>The register of cameras. It binds what exists outside; there is no operation that deletes.</summary>
public interface ICameraRoom
{
    /// <summary>Longest words in characters.</summary>
    public const int WordsLengthMax = 200;

    /// <summary>Every camera, those out first.</summary>
    [Operation("cameras.read")]
    Task<ImmutableArray<CameraView>> List(CancellationToken cancellation);

    /// <summary>Begins an outage. Refusals: CAMR-01, CAMR-02, CAMR-04; fault 1003.</summary>
    [Operation("cameras.report")]
    Task<Verdict> ReportOutage(string camera, string words, CancellationToken cancellation);

    /// <summary>Ends an outage, or confirms that a camera works. Refusals: CAMR-01, CAMR-03, CAMR-04; fault 1003.
    /// </summary>
    [Operation("cameras.confirm")]
    Task<Verdict> Confirm(string camera, string words, CancellationToken cancellation);

    /// <summary>Writes a viewing down, then allows it. Refusals: VIEW-01 to VIEW-04; fault 1003.</summary>
    [Operation("cameras.view")]
    Task<ViewingReceipt> View(ViewRecording order, CancellationToken cancellation);

    /// <summary>Viewings, the newest first; at most 200.</summary>
    [Operation("viewings.read")]
    Task<ImmutableArray<ViewingView>> Viewings(CancellationToken cancellation);

    /// <summary>Somebody asks for a deletion: always refused (KEEP-01), and recorded.</summary>
    [Operation("cameras.deletion")]
    Task<Verdict> AskDeletion(string camera, string words, CancellationToken cancellation);
}
