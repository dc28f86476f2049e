using System.Collections.Frozen;

namespace HardwareSim.Conformance.Frames;

/// <summary>Code octets as the tester knows them, whether our engines speak them or not.</summary>
internal static class Codes
{
    public const byte Poll = 0x60, Id = 0x61, Cap = 0x62, LocalStatus = 0x64, InputStatus = 0x65, OutputStatus = 0x66,
        Out = 0x68, Led = 0x69, Buzzer = 0x6A, Text = 0x6B, ComSet = 0x6E, BioRead = 0x73, BioMatch = 0x74,
        KeySet = 0x75, Challenge = 0x76, ServerCrypt = 0x77, AcuReceiveSize = 0x7B, FileTransfer = 0x7C,
        Manufacturer = 0x80, ExtendedWrite = 0xA1, Abort = 0xA2, PivData = 0xA3, GenAuth = 0xA4, CrAuth = 0xA5,
        KeepActive = 0xA7;

    public const byte Ack = 0x40, Nak = 0x41, PdId = 0x45, PdCap = 0x46, LocalStatusR = 0x48, InputStatusR = 0x49,
        OutputStatusR = 0x4A, Raw = 0x50, Keypad = 0x53, Com = 0x54, BioReadR = 0x57, BioMatchR = 0x58,
        ClientCrypt = 0x76, InitialRMac = 0x78, Busy = 0x79, FileStatus = 0x7A, PivDataR = 0x80, GenAuthR = 0x81,
        CrAuthR = 0x82, ManufacturerStatus = 0x83, ManufacturerError = 0x84, ManufacturerR = 0x90, ExtendedRead = 0xB1;

    private static readonly FrozenDictionary<byte, string> Commands = new Dictionary<byte, string>
    {
        [Poll] = "POLL", [Id] = "ID", [Cap] = "CAP", [LocalStatus] = "LSTAT", [InputStatus] = "ISTAT",
        [OutputStatus] = "OSTAT", [0x67] = "RSTAT", [Out] = "OUT", [Led] = "LED", [Buzzer] = "BUZ", [Text] = "TEXT",
        [ComSet] = "COMSET", [BioRead] = "BIOREAD", [BioMatch] = "BIOMATCH", [KeySet] = "KEYSET",
        [Challenge] = "CHLNG", [ServerCrypt] = "SCRYPT", [AcuReceiveSize] = "ACURXSIZE",
        [FileTransfer] = "FILETRANSFER", [Manufacturer] = "MFG", [ExtendedWrite] = "XWR", [Abort] = "ABORT",
        [PivData] = "PIVDATA", [GenAuth] = "GENAUTH", [CrAuth] = "CRAUTH", [KeepActive] = "KEEPACTIVE",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<byte, string> Replies = new Dictionary<byte, string>
    {
        [Ack] = "ACK", [Nak] = "NAK", [PdId] = "PDID", [PdCap] = "PDCAP", [LocalStatusR] = "LSTATR",
        [InputStatusR] = "ISTATR", [OutputStatusR] = "OSTATR", [0x4B] = "RSTATR", [Raw] = "RAW", [0x51] = "FMT",
        [Keypad] = "KEYPAD", [Com] = "COM", [BioReadR] = "BIOREADR", [BioMatchR] = "BIOMATCHR",
        [0x59] = "EXT_PDID", [ClientCrypt] = "CCRYPT", [InitialRMac] = "RMAC_I", [Busy] = "BUSY",
        [FileStatus] = "FTSTAT", [PivDataR] = "PIVDATAR", [GenAuthR] = "GENAUTHR", [CrAuthR] = "CRAUTHR",
        [ManufacturerStatus] = "MFGSTATR", [ManufacturerError] = "MFGERRR", [ManufacturerR] = "MFGREP",
        [ExtendedRead] = "XRD",
    }.ToFrozenDictionary();

    /// <summary>Whether the standard has this command.</summary>
    public static bool IsCommand(byte code) => Commands.ContainsKey(code);

    /// <summary>Whether the standard has this reply.</summary>
    public static bool IsReply(byte code) => Replies.ContainsKey(code);

    /// <summary>Its name in the standard, or its number.</summary>
    public static string Name(byte code, bool isReply) =>
        (isReply ? Replies : Commands).TryGetValue(code, out var name) ? name : $"{code:X2}";
}
