using Facility.Tests.Kit.Independent;
using static Facility.Tests.Kit.Independent.ComplaintKind;

namespace Facility.Tests.Conformance;

/// <summary>What the tester does wrong on purpose, by public id; in all other conversations nobody does.</summary>
internal static class WrongedPeers
{
    public static readonly IReadOnlyDictionary<string, ComplaintKind[]> Peripherals = Of(
        // Frames in two parts with a pause between them.
        ([CutShort], ["050-08-01"]),
        // The address of everybody, for what is only for one.
        ([NotForEverybody], ["050-09-05"]),
        // Commands that do not exist, or not so.
        ([UnknownMessage], ["050-09-09", "050-09-10", "070-03-01", "070-03-06"]),
        ([BadFields], ["060-02-01", "060-12-01", "060-17-01", "070-03-05"]),
        ([UnknownMessage, BadFields, CommandSequence], ["070-03-03"]),
        ([CommandSequence], ["050-09-19", "070-03-07"]),
        // A damaged command; NAK 1 answers what the judge could not read.
        ([BadCheck], ["050-09-17"]),
        ([BadCheck, ReplyWithoutCommand], ["070-03-02", "070-03-04"]),
        // Sealed without a session, plain in one, a proof that is none.
        ([SealedWithoutSession], ["050-09-14"]),
        ([PlainWhereSecure], ["050-09-18"]),
        ([WrongCryptogram], ["060-18-01"]));

    public static readonly IReadOnlyDictionary<string, ComplaintKind[]> Panels = Of(
        // Replies under another address, damaged, out of turn, or without the key.
        ([ReplyFromOther],
        [
            "050-09-01", "050-09-03", "050-09-04", "050-09-05", "050-09-06", "050-09-07", "050-09-10", "050-09-12",
        ]),
        ([BadCheck], ["050-09-16"]),
        ([ReplySequence], ["050-09-19"]),
        ([WrongCryptogram], ["070-16-01"]));

    private static Dictionary<string, ComplaintKind[]> Of(params (ComplaintKind[] Kinds, string[] Ids)[] rows) => rows
        .SelectMany(row => row.Ids, (row, id) => (id, row.Kinds)).ToDictionary();
}
