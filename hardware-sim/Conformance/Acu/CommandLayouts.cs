using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance.Acu;

/// <summary>What the data of commands beyond the basic profile must look like.</summary>
internal static class CommandLayouts
{
    private static readonly Dictionary<byte, Func<byte[], bool>> Fits = new()
    {
        [Codes.Text] = data => data.Length >= 6 && data.Length == 6 + data[5] && data[1] is >= 1 and <= 4,
        [Codes.AcuReceiveSize] = data => data.Length == 2 && Number(data, 0) is >= 128 and <= 1440,
        [Codes.KeepActive] = data => data.Length == 2,
        [Codes.Abort] = data => data.Length == 0,
        [Codes.BioRead] = data => data.Length == 4,
        [Codes.BioMatch] = data => data.Length >= 6 && data.Length == 6 + Number(data, 4),
        [Codes.Manufacturer] = data => data.Length >= 3,
        [Codes.PivData] = data => data.Length == 6,
        [Codes.GenAuth] = IsPart,
        [Codes.CrAuth] = IsPart,
        [Codes.ExtendedWrite] = data => data.Length >= 2,
        [Codes.FileTransfer] = data => data.Length >= 11 && data.Length == 11 + Number(data, 9),
    };

    /// <summary>Why data is none of this command; empty when it is.</summary>
    public static string WrongWith(byte code, byte[] data) =>
        Fits[code](data) ? "" : $"its {data.Length} octets of data have not the layout of the standard";

    private static bool IsPart(byte[] data) =>
        data.Length >= 6 && data.Length == 6 + Number(data, 4) && Number(data, 2) + Number(data, 4) <= Number(data, 0);

    private static int Number(byte[] data, int at) => data[at] | data[at + 1] << 8;
}
