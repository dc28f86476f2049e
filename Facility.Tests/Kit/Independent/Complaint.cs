namespace Facility.Tests.Kit.Independent;

/// <summary>What can be wrong with a wire. Every kind has a test that provokes it.</summary>
public enum ComplaintKind
{
    /// <summary>Octets that begin no message.</summary>
    NoFrame,

    /// <summary>A message that ends before its length says so.</summary>
    CutShort,

    /// <summary>A length no message can have.</summary>
    BadLength,

    /// <summary>Control bits that do not exist.</summary>
    BadControl,

    /// <summary>CRC or sum is wrong.</summary>
    BadCheck,

    /// <summary>A security block that cannot be, or that does not belong to this message.</summary>
    BadBlock,

    /// <summary>A code that does not exist in this direction.</summary>
    UnknownMessage,

    /// <summary>Fields that cannot be.</summary>
    BadFields,

    /// <summary>The reply bit contradicts who spoke.</summary>
    WrongSpeaker,

    /// <summary>The address of everybody, for a message that may not go there.</summary>
    NotForEverybody,

    /// <summary>A command whose sequence number neither repeats, follows nor restarts.</summary>
    CommandSequence,

    /// <summary>The same sequence number, but not the same octets.</summary>
    RepeatDiffers,

    /// <summary>The next sequence number, though the command before was never answered.</summary>
    WentOnUnanswered,

    /// <summary>A peripheral asked to start over and was not heard.</summary>
    NoRestart,

    /// <summary>Nobody had asked, or it was answered already.</summary>
    ReplyWithoutCommand,

    /// <summary>Somebody else was asked.</summary>
    ReplyFromOther,

    /// <summary>The reply's sequence number is not the command's.</summary>
    ReplySequence,

    /// <summary>A repeated command got other octets than the first time.</summary>
    ReplyDiffers,

    /// <summary>A reply that cannot answer this command.</summary>
    ReplyUnfit,

    /// <summary>The reply begins later than 200 ms.</summary>
    LateReply,

    /// <summary>Less than two characters of silence before.</summary>
    TooSoon,

    /// <summary>CRC answered by a sum, or the other way round.</summary>
    CheckFlips,

    /// <summary>A plain message where protected ones are due.</summary>
    PlainWhereSecure,

    /// <summary>A sealed message without a session.</summary>
    SealedWithoutSession,

    /// <summary>The message was not made by who holds the session's keys, or not in this place of it.</summary>
    WrongMac,

    /// <summary>A cryptogram of the handshake that none of the known keys makes.</summary>
    WrongCryptogram,

    /// <summary>Decrypted data that does not end in 80 00 …</summary>
    BadPadding,

    /// <summary>A random number of a handshake that was used before.</summary>
    RandomRepeats,

    /// <summary>A channel key that anybody on the wire can read.</summary>
    KeyInClear,

    /// <summary>An output order that may act, or did act, a second time.</summary>
    OutTwice,
}

/// <summary>One thing that is wrong, when, and in words.</summary>
public sealed record Complaint(ComplaintKind Kind, string Text)
{
    public TimeSpan At { get; init; }

    public override string ToString() => $"{At.TotalMilliseconds:0.00} ms: {Kind}: {Text}";
}
