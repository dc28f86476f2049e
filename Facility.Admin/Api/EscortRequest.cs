namespace Facility.Admin.Api;

/// <summary>Whether a card needs an escort.</summary>
/// <param name="Needed">True: it opens with an escort's card only.</param>
public sealed record EscortRequest(bool Needed);
