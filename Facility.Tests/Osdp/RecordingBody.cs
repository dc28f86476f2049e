using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Secure;

namespace Facility.Tests.Osdp;

/// <summary>Writes down what a peripheral did, and when.</summary>
public sealed class RecordingBody(Func<TimeSpan> clock) : IPeripheralBody
{
    public List<(TimeSpan At, int Output, bool On)> Outputs { get; } = [];

    public List<(TimeSpan At, int Lamp, byte Colour)> Lamps { get; } = [];

    public List<(TimeSpan At, bool On)> Sounds { get; } = [];

    public List<ChannelKey> KeysTaken { get; } = [];

    public List<ChannelKey> KeysConfirmed { get; } = [];

    public void KeyChanged(ChannelKey key) => KeysTaken.Add(key);

    public void KeyConfirmed(ChannelKey key) => KeysConfirmed.Add(key);

    public List<(TimeSpan At, string Text)> Texts { get; } = [];

    public List<TimeSpan> KeptActive { get; } = [];

    public void OutputChanged(int output, bool on) => Outputs.Add((clock(), output, on));

    public void LampChanged(int reader, int lamp, byte colour) => Lamps.Add((clock(), lamp, colour));

    public void SounderChanged(int reader, bool on) => Sounds.Add((clock(), on));

    public void TextShown(int reader, string text) => Texts.Add((clock(), text));

    public void ChipKeptActive(TimeSpan time) => KeptActive.Add(time);
}
