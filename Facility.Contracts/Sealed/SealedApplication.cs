using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Sealed;

/// <summary>A sealed application as a kiosk hands it in.</summary>
/// <param name="Order">Its id, made by the kiosk; a repeat is taken once.</param>
/// <param name="Addressee">To whom.</param>
/// <param name="Envelope">The sealed octets; see <see cref="SealedEnvelope"/>.</param>
/// <param name="CheckHash">SHA-256 of the coupon's check code, which the kiosk made and prints: 32 octets.</param>
public sealed record SealedApplication(OrderId Order, string Addressee, byte[] Envelope, byte[] CheckHash);

/// <summary>An application to the administration as a kiosk hands it in.</summary>
/// <param name="Order">Its id; a repeat is taken once.</param>
/// <param name="Text">What is asked for, 1 to 1,000 characters; who asks, if they want an answer in person.</param>
/// <param name="CheckHash">SHA-256 of the coupon's check code: 32 octets.</param>
public sealed record PlainApplication(OrderId Order, string Text, byte[] CheckHash);

/// <summary>The answer to handing in.</summary>
/// <param name="Verdict">The rules' answer.</param>
/// <param name="Number">The number on the coupon; empty when refused.</param>
/// <param name="Fingerprint">Of the key it is sealed with; empty for one that is not sealed.</param>
/// <param name="DueAt">Until when it is handed over, or answered.</param>
/// <param name="WaitSeconds">After how many seconds this kiosk takes the next one; zero when it is not that.</param>
public sealed record SealedReceipt(
    Verdict Verdict, string Number, string Fingerprint, DateTimeOffset DueAt, int WaitSeconds = 0);

/// <summary>How an application stands, as a coupon is told.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Step">How far it has come.</param>
/// <param name="DueAt">Until when it is handed over, or answered.</param>
/// <param name="DoneAt">When that was done; null while it is not.</param>
/// <param name="IsLate">Whether its clock ran out first; then the inspector has been asked.</param>
/// <param name="Answer">What the administration wrote; empty for a sealed one.</param>
public sealed record SealedStatus(
    string Number, SealedStep Step, DateTimeOffset DueAt, DateTimeOffset? DoneAt, bool IsLate, string Answer);

/// <summary>How far an application has come.</summary>
public enum SealedStep
{
    /// <summary>Taken; waits to be handed over.</summary>
    Waiting = 0,

    /// <summary>Handed over to the addressee.</summary>
    HandedOver = 1,

    /// <summary>To the administration: somebody has it.</summary>
    InHand = 2,

    /// <summary>To the administration: answered.</summary>
    Answered = 3,
}
