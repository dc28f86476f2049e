using System.Collections.Immutable;

namespace Facility.Contracts.Sealed;

/// <summary>Sealed applications as staff see them: that there are some, and until when.</summary>
/// <param name="Applications">Those that wait, by what is due; then those handed over of late; at most 200.</param>
/// <param name="Keys">Every key, those in use first.</param>
/// <param name="Missing">Numbers that the record has and the table no longer has as they were taken.</param>
/// <param name="Addressees">The table of addressees.</param>
public sealed record SealedBook(
    ImmutableArray<SealedView> Applications, ImmutableArray<SealedKeyView> Keys, ImmutableArray<string> Missing,
    ImmutableArray<SealedAddressee> Addressees);

/// <summary>A sealed application as staff see it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Addressee">To whom, in words.</param>
/// <param name="DueAt">Until when it is handed over.</param>
/// <param name="IsExported">Whether its file was taken out.</param>
/// <param name="HandedAt">When it was handed over; null while it waits.</param>
/// <param name="HandedTo">To whom; empty while it waits.</param>
/// <param name="HandedBy">By whom; empty while it waits.</param>
/// <param name="IsOverdue">Whether its clock ran out before that.</param>
public sealed record SealedView(
    string Number, string Addressee, DateTimeOffset DueAt, bool IsExported, DateTimeOffset? HandedAt,
    string HandedTo, string HandedBy, bool IsOverdue);

/// <summary>An addressee's key.</summary>
/// <param name="Fingerprint">SHA-256 of the key, lower-case hexadecimal.</param>
/// <param name="Addressee">Whose, in words.</param>
/// <param name="State">How it stands.</param>
/// <param name="ProposedBy">Who proposed it.</param>
/// <param name="ProposedAt">When.</param>
/// <param name="ConfirmedBy">Who confirmed it; empty for nobody.</param>
public sealed record SealedKeyView(
    string Fingerprint, string Addressee, SealedKeyState State, string ProposedBy, DateTimeOffset ProposedAt,
    string ConfirmedBy);

/// <summary>How a key stands.</summary>
public enum SealedKeyState
{
    /// <summary>In use.</summary>
    InUse = 0,

    /// <summary>Proposed; waits for a second person.</summary>
    Proposed = 1,

    /// <summary>Another one took its place.</summary>
    Retired = 2,
}

/// <summary>A sealed file for its addressee.</summary>
/// <param name="Name">A file name.</param>
/// <param name="Octets">The envelope.</param>
public sealed record SealedFile(string Name, byte[] Octets);
