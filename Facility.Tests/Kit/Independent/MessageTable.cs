using static Facility.Tests.Kit.Independent.FieldRules;

namespace Facility.Tests.Kit.Independent;

/// <summary>Every message of the standard, in both directions.</summary>
internal static class MessageTable
{
    private static readonly Dictionary<int, MessageRow> Commands = Table(
        new(0x60, "POLL", Exactly(0)),
        new(0x61, "ID", Exactly(1)),
        new(0x62, "CAP", Exactly(1)),
        new(0x64, "LSTAT", Exactly(0)),
        new(0x65, "ISTAT", Exactly(0)),
        new(0x66, "OSTAT", Exactly(0)),
        new(0x67, "RSTAT", Exactly(0)),
        new(0x68, "OUT", Records(4, Order)),
        new(0x69, "LED", Records(14, Lamp)),
        new(0x6A, "BUZ", Exactly(5)),
        new(0x6B, "TEXT", Text),
        new(0x6C, "RMODE", AtLeast(0)),
        new(0x6D, "TDSET", AtLeast(0)),
        new(0x6E, "COMSET", Communication),
        new(0x73, "BIOREAD", Exactly(4)),
        new(0x74, "BIOMATCH", AtLeast(4)),
        new(0x75, "KEYSET", Key),
        new(0x76, "CHLNG", Exactly(8)),
        new(0x77, "SCRYPT", Exactly(16)),
        new(0x7B, "ACURXSIZE", Exactly(2)),
        new(0x7C, "FILETRANSFER", FilePart),
        new(0x80, "MFG", AtLeast(3)),
        new(0xA1, "XWR", AtLeast(2)),
        new(0xA2, "ABORT", Exactly(0)),
        new(0xA3, "PIVDATA", AtLeast(0)),
        new(0xA4, "GENAUTH", Part),
        new(0xA5, "CRAUTH", Part),
        new(0xA7, "KEEPACTIVE", Exactly(2)));

    private static readonly Dictionary<int, MessageRow> Replies = Table(
        new(0x40, "ACK", Exactly(0)),
        new(0x41, "NAK", Refusal),
        new(0x45, "PDID", Exactly(12)),
        new(0x46, "PDCAP", Records(3)),
        new(0x48, "LSTATR", LocalStatus),
        new(0x49, "ISTATR", EachUpTo(5)),
        new(0x4A, "OSTATR", EachUpTo(1)),
        new(0x4B, "RSTATR", EachUpTo(2)),
        new(0x50, "RAW", Card),
        new(0x51, "FMT", AtLeast(3)),
        new(0x53, "KEYPAD", Keys),
        new(0x54, "COM", Communication),
        new(0x57, "BIOREADR", AtLeast(4)),
        new(0x58, "BIOMATCHR", AtLeast(2)),
        new(0x59, "EXT_PDID", AtLeast(0)),
        new(0x76, "CCRYPT", Exactly(32)),
        new(0x78, "RMAC_I", Exactly(16)),
        new(0x79, "BUSY", Exactly(0)),
        new(0x7A, "FTSTAT", Exactly(7)),
        new(0x80, "PIVDATAR", Part),
        new(0x81, "GENAUTHR", Part),
        new(0x82, "CRAUTHR", Part),
        new(0x83, "MFGSTATR", AtLeast(0)),
        new(0x84, "MFGERRR", AtLeast(0)),
        new(0x90, "MFGREP", AtLeast(3)),
        new(0xB1, "XRD", AtLeast(2)));

    // What answers a command besides NAK and BUSY; a command that is not here may get anything.
    private static readonly Dictionary<int, int[]> Answers = new()
    {
        [0x61] = [0x45, 0x59],
        [0x62] = [0x46],
        [0x64] = [0x48],
        [0x65] = [0x49],
        [0x66] = [0x4A],
        [0x67] = [0x4B],
        [0x68] = [0x40, 0x4A],
        [0x69] = [0x40],
        [0x6A] = [0x40],
        [0x6B] = [0x40],
        [0x6E] = [0x54],
        [0x75] = [0x40],
        [0x76] = [0x76],
        [0x77] = [0x78],
        [0x7C] = [0x7A],
    };

    public static IEnumerable<int> Codes(bool isReply) => (isReply ? Replies : Commands).Keys;

    public static string NameOf(int code, bool isReply) =>
        (isReply ? Replies : Commands).TryGetValue(code, out var row) ? row.Name : $"code {code:X2}";

    /// <summary>What is wrong with a message, by its code and its open data.</summary>
    public static Complaint? Judge(int code, bool isReply, byte[] data)
    {
        if (!(isReply ? Replies : Commands).TryGetValue(code, out var row))
            return new(ComplaintKind.UnknownMessage, $"{(isReply ? "reply" : "command")} {code:X2}");
        return row.Wrong(data) is { } wrong ? new(ComplaintKind.BadFields, $"{row.Name}: {wrong}") : null;
    }

    public static bool MayAnswer(int command, int reply) =>
        reply is 0x41 or 0x79 || !Answers.TryGetValue(command, out var fit) || fit.Contains(reply);

    private static Dictionary<int, MessageRow> Table(params MessageRow[] rows) => rows.ToDictionary(row => row.Code);
}
