using Facility.Contracts.Ids;

namespace Facility.Admin.Api;

/// <summary>A sealed application from a kiosk's page.</summary>
/// <param name="Order">Its id.</param>
/// <param name="Addressee">To whom.</param>
/// <param name="Envelope">The sealed octets.</param>
/// <param name="Check">SHA-256 of the check code.</param>
internal sealed record KioskSealedRequest(OrderId Order, string Addressee, byte[] Envelope, byte[] Check);

/// <summary>An application to the administration from a kiosk's page.</summary>
/// <param name="Order">Its id.</param>
/// <param name="Text">What it says.</param>
/// <param name="Check">SHA-256 of the check code.</param>
internal sealed record KioskPlainRequest(OrderId Order, string Text, byte[] Check);

/// <summary>A question with a coupon.</summary>
/// <param name="Number">The number.</param>
/// <param name="Check">The check code.</param>
internal sealed record KioskStatusRequest(string Number, string Check);

/// <summary>What a kiosk's page prints.</summary>
/// <param name="Number">The number.</param>
/// <param name="Fingerprint">Of the key.</param>
/// <param name="Due">Until when, on the site's clocks.</param>
internal sealed record KioskReceipt(string Number, string Fingerprint, string Due);

/// <summary>What a coupon is told.</summary>
/// <param name="Step">How far.</param>
/// <param name="Due">Until when, on the site's clocks.</param>
/// <param name="Done">When it was done; null while it is not.</param>
/// <param name="Late">Whether its clock ran out.</param>
/// <param name="Answer">The administration's answer.</param>
internal sealed record KioskStatus(string Step, string Due, string? Done, bool Late, string Answer);
