using Facility.Devices.Osdp.Peripheral;

namespace Facility.Tests.Osdp;

/// <summary>Writes down what a peripheral did, and when.</summary>
public sealed class RecordingBody(Func<TimeSpan> clock) : IPeripheralBody
{
    public List<(TimeSpan At, int Output, bool On)> Outputs { get; } = [];

    public List<(TimeSpan At, int Lamp, byte Colour)> Lamps { get; } = [];

    public List<(TimeSpan At, bool On)> Sounds { get; } = [];

    public void OutputChanged(int output, bool on) => Outputs.Add((clock(), output, on));

    public void LampChanged(int reader, int lamp, byte colour) => Lamps.Add((clock(), lamp, colour));

    public void SounderChanged(int reader, bool on) => Sounds.Add((clock(), on));
}
