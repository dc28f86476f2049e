using System.Collections.Immutable;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Secure;

namespace Facility.Devices.Osdp.Peripheral;

/// <summary>What a peripheral is attached to: outputs with what hangs on them, lamps, a sounder.</summary>
/// <remarks>Called from within <see cref="PeripheralEngine.Step"/>, on the caller's thread.</remarks>
public interface IPeripheralBody
{
    /// <summary>An output changed, by command or by its own timer.</summary>
    void OutputChanged(int output, bool on);

    /// <summary>A lamp shows another colour (OSDP colour number).</summary>
    void LampChanged(int reader, int lamp, byte colour);

    /// <summary>The sounder sounds or falls silent.</summary>
    void SounderChanged(int reader, bool on);

    /// <summary>osdp_KEYSET brought a key: to be stored as <see cref="PeripheralSettings.NextKey"/> before this
    /// returns, beside the old one, which the panel may still use.</summary>
    void KeyChanged(ChannelKey key)
    {
    }

    /// <summary>The panel used a new key: it is <see cref="PeripheralSettings.Key"/> now, the old is void.</summary>
    void KeyConfirmed(ChannelKey key)
    {
    }

    /// <summary>A file is offered: <see cref="FileProgress.Proceed"/> takes it, a negative number refuses.</summary>
    FileProgress FileOffered(byte type, uint total) => FileProgress.Unrecognised;

    /// <summary>The whole file is there: what becomes of it.</summary>
    FileProgress FileTaken(byte type, ImmutableArray<byte> content) => FileProgress.Unrecognised;

    /// <summary>A display shows another text: rows parted by line feeds, blanks at their ends left out.</summary>
    void TextShown(int reader, string text)
    {
    }

    /// <summary>The chip in front of the readers is to be kept powered for a time; zero lets go of it.</summary>
    void ChipKeptActive(TimeSpan time)
    {
    }
}
