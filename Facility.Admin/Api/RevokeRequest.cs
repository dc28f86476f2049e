using Facility.Contracts.Credentials;

namespace Facility.Admin.Api;

/// <summary>The body of ending a credential.</summary>
/// <param name="Cause">Lost or revoked.</param>
/// <param name="Note">Free text.</param>
public sealed record RevokeRequest(RevocationCause Cause, string? Note);
