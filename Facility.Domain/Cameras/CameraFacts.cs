using Facility.Contracts.Cameras;

namespace Facility.Domain.Cameras;

/// <summary>What is looked at when a person says that a camera is out, or that it works.</summary>
/// <param name="Id">The camera as the person named it.</param>
/// <param name="Label">Its mark; null when the register has none of that name.</param>
/// <param name="Contact">What its contact says now.</param>
/// <param name="IsOut">Whether it is out already.</param>
/// <param name="Words">What the person writes.</param>
public sealed record CameraFacts(string Id, string? Label, CameraContact Contact, bool IsOut, string Words);

/// <summary>What is looked at when somebody wants to view.</summary>
/// <param name="Order">What they want.</param>
/// <param name="Label">The camera's mark; null for none of that name.</param>
/// <param name="RetentionDays">How long it is kept; null while nobody has said.</param>
/// <param name="Now">The moment of deciding.</param>
public sealed record ViewingFacts(ViewRecording Order, string? Label, int? RetentionDays, DateTimeOffset Now);

/// <summary>What is looked at when a person asks for a recording to be preserved.</summary>
/// <param name="Order">What they ask.</param>
/// <param name="Label">The camera's mark; null for none of that name.</param>
/// <param name="Now">The moment of deciding.</param>
public sealed record AskPreserveFacts(AskPreserve Order, string? Label, DateTimeOffset Now);

/// <summary>What is looked at when such a request is moved on.</summary>
/// <param name="Order">What is done.</param>
/// <param name="IsThere">Whether for this person there is such a request.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="CameraKnown">Whether the camera that is named is of the register; true where none is asked.</param>
public sealed record MovePreserveFacts(MovePreserve Order, bool IsThere, PreserveStatus Status, bool CameraKnown);
