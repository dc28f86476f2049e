namespace Facility.Contracts.Papers;

/// <summary>What is printed.</summary>
public enum PaperKind
{
    /// <summary>Lets the visitors of one visit in and out; about the visit's id.</summary>
    GatePass = 0,

    /// <summary>The visits of a day; about the day as yyyy-MM-dd.</summary>
    DayList = 1,

    /// <summary>What came in a parcel, what stayed and what went back; about the parcel's number.</summary>
    ParcelReceipt = 2,

    /// <summary>Why a visit was refused; about the number of the entry that refused it.</summary>
    VisitRefusal = 3,

    /// <summary>Why a parcel was refused or partly returned; about the parcel's number.</summary>
    ParcelRefusal = 4,
}

/// <summary>What a code that was typed turns out to be.</summary>
public enum PaperFinding
{
    /// <summary>It leads to the entry that the paper was made from.</summary>
    Fits = 0,

    /// <summary>It is no code: too short, other than digits, or a digit is wrong or stands elsewhere.</summary>
    Malformed = 1,

    /// <summary>The record has no such entry that this reader may be shown.</summary>
    NoEntry = 2,

    /// <summary>The entry is there, and its hash is another one.</summary>
    HashDiffers = 3,

    /// <summary>The code fits, and the entry does not fit the record any more.</summary>
    EntryBroken = 4,

    /// <summary>The code fits, and of such an entry no paper is ever made.</summary>
    NoPaper = 5,
}
