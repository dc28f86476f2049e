using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Ids;
using Facility.Devices.Osdp.Replies;

namespace HardwareSim.Lines;

/// <summary>Where a peripheral puts the files it is sent: <c>LINE-ADDRESS-TYPE-NUMBER.bin</c> in one folder.</summary>
internal sealed class FileShelf(string folder, LineId line, byte address)
{
    private int number;

    /// <summary>Puts a file away; one that cannot be written is unacceptable to the peripheral.</summary>
    public FileProgress Put(byte type, ImmutableArray<byte> content)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{line}-{address}-{type}-{++number}.bin");
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, name), content.AsSpan());
            return FileProgress.Processed;
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            return FileProgress.Malformed;
        }
    }
}
