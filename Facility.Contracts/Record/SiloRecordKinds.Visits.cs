namespace Facility.Contracts.Record;

/// <content>Kinds of visits, quotas, parcels and printed papers.</content>
public static partial class SiloRecordKinds
{
    /// <summary>A seat in a visit session is held; carries session, kind and until when.</summary>
    public const string VisitHeld = "visit.held";

    /// <summary>A visit is booked; carries session, kind, profile and on what footing it counts.</summary>
    public const string VisitBooked = "visit.booked";

    /// <summary>A visit moved to another session.</summary>
    public const string VisitMoved = "visit.moved";

    /// <summary>A visit went a step on; carries the step, why and whether it counts.</summary>
    public const string VisitStepped = "visit.stepped";

    /// <summary>A visitor was searched, or declined; carries how, why and whether anything was found.</summary>
    public const string VisitSearched = "visit.searched";

    /// <summary>A visitor left, by name and badge.</summary>
    public const string VisitLeft = "visit.left";

    /// <summary>A session is closed: nobody is unaccounted for.</summary>
    public const string VisitSessionClosed = "visit.session-closed";

    /// <summary>Something about visits was refused.</summary>
    public const string VisitRefused = "visit.refused";

    /// <summary>A rule stands against a booked visit whose facts changed.</summary>
    public const string VisitReviewOpened = "visit.review-opened";

    /// <summary>It stands no longer, or it was decided that the visit takes place.</summary>
    public const string VisitReviewEnded = "visit.review-ended";

    /// <summary>Somebody was told what became of a visit.</summary>
    public const string VisitTold = "visit.told";

    /// <summary>Rooms, sessions or blocked days of the visit wing changed; carries what.</summary>
    public const string VisitSetUp = "visit.set-up";

    /// <summary>What is known of a visitor changed; carries what, never the particulars.</summary>
    public const string VisitorChanged = "visitor.changed";

    /// <summary>A visitor is banned; carries until when.</summary>
    public const string VisitorBanned = "visitor.banned";

    /// <summary>The list of a day's visits was exported.</summary>
    public const string VisitsExported = "visit.exported";

    /// <summary>A line was added to somebody's quota ledger; carries its number, act, kind and day, never words.
    /// </summary>
    public const string QuotaWritten = "quota.written";

    /// <summary>Something about somebody's quota was refused.</summary>
    public const string QuotaRefused = "quota.refused";

    /// <summary>A step in a parcel's life; carries which, and what it weighs, never sender or reason.</summary>
    public const string ParcelStepped = "parcel.stepped";

    /// <summary>Something about a parcel was refused.</summary>
    public const string ParcelRefused = "parcel.refused";

    /// <summary>All that somebody owns was weighed; carries the weight and the scale.</summary>
    public const string StockWeighed = "stock.weighed";

    /// <summary>A card entered the stock of visitor cards; carries its printed number and group.</summary>
    public const string VisitCardEnrolled = "visit.card-enrolled";

    /// <summary>A card of the stock was taken out of use; carries why.</summary>
    public const string VisitCardWithdrawn = "visit.card-withdrawn";

    /// <summary>A card of the stock was lent to a visitor; carries the right it gives and until when.</summary>
    public const string VisitCardLent = "visit.card-lent";

    /// <summary>A lent card came back, or was withdrawn; its right ended with this entry.</summary>
    public const string VisitCardBack = "visit.card-back";

    /// <summary>A lent card was not handed back in time; carries where its holder was last seen.</summary>
    public const string VisitCardOverdue = "visit.card-overdue";

    /// <summary>A visitor passed into the wing or out of it, by a turnstile or by hand.</summary>
    public const string VisitPassed = "visit.passed";

    /// <summary>A paper that names a prisoner was printed; carries which, its language and the entry its code leads to.
    /// </summary>
    public const string PaperPrinted = "paper.printed";

    /// <summary>The code of a paper was checked and leads to nothing; carries what was found.</summary>
    public const string PaperDoubted = "paper.doubted";
}
