using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance;

/// <summary>How one id came out.</summary>
internal sealed record CaseResult(
    string Id, DeviceRole Role, Outcome Outcome, string Because, IReadOnlyCollection<Utterance> Evidence);
