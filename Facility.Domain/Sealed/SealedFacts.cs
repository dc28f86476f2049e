using Facility.Contracts.Actors;

namespace Facility.Domain.Sealed;

/// <summary>What is looked at when a kiosk hands in an application.</summary>
/// <param name="Fingerprint">Of the key it is sealed with.</param>
/// <param name="KeyInUse">Of the addressee's key in use; null while there is none.</param>
/// <param name="HasShape">Whether envelope and check code have the shape they must have.</param>
/// <param name="SinceLast">How long ago this kiosk took the one before.</param>
public sealed record TakeSealedFacts(string Fingerprint, string? KeyInUse, bool HasShape, TimeSpan SinceLast);

/// <summary>What is looked at when an application to the administration is handed in.</summary>
/// <param name="Text">What it says.</param>
/// <param name="SinceLast">How long ago this kiosk took the one before.</param>
public sealed record ApplyFacts(string Text, TimeSpan SinceLast);

/// <summary>What is looked at when somebody says that a sealed application was handed over.</summary>
/// <param name="Number">Its number as given.</param>
/// <param name="IsThere">Whether there is one.</param>
/// <param name="IsHandedOver">Whether it was handed over already.</param>
/// <param name="IsExported">Whether its file was taken out.</param>
/// <param name="To">Who took it away.</param>
public sealed record HandOverFacts(string Number, bool IsThere, bool IsHandedOver, bool IsExported, string To);

/// <summary>What is looked at when a key is proposed.</summary>
/// <param name="Addressee">Whose.</param>
/// <param name="IsAddressee">Whether the table has them.</param>
/// <param name="IsKey">Whether it is a public key of the curve P-256.</param>
/// <param name="IsKnown">Whether it is in the list already.</param>
public sealed record ProposeKeyFacts(string Addressee, bool IsAddressee, bool IsKey, bool IsKnown);

/// <summary>What is looked at when a key is confirmed.</summary>
/// <param name="Fingerprint">Which key; null when the list has none of that name that waits.</param>
/// <param name="ProposedBy">Who proposed it.</param>
/// <param name="Given">The fingerprint that the addressee gave out, as typed.</param>
/// <param name="Actor">Who confirms.</param>
public sealed record ConfirmKeyFacts(string? Fingerprint, string ProposedBy, string Given, Actor Actor);
