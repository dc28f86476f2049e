using Facility.Devices.Osdp.Peripheral;

namespace HardwareSim.Faults;

/// <summary>L14: a second peripheral has the same address and answers as well.</summary>
internal sealed class TwinFault(FaultOrder order) : WireFault(order)
{
    private const uint OtherSerial = 0x0BAD_0001;
    private PeripheralEngine? twin;

    /// <inheritdoc/>
    public override void Begin(IFaultScene scene)
    {
        if (scene.Peripheral(Address!.Value) is { } known)
            twin = new(known.Inner.Settings with { Serial = OtherSerial }, new NoBody());
        base.Begin(scene);
    }

    /// <inheritdoc/>
    public override void Pass(WirePassage passage)
    {
        var scene = passage.Scene;
        var octets = passage.Pieces.SelectMany(piece => piece.Octets).ToArray();
        scene.At(passage.Ends, () => Answer(scene, octets));
    }

    private void Answer(IFaultScene scene, byte[] octets)
    {
        if (twin!.Step(scene.Now, octets).Reply is not { IsEmpty: false } reply) return;
        var turnaround = Milliseconds("turnaround");
        scene.At(scene.Now + turnaround, () => scene.Wire.StrangerSends(scene.Now, reply));
    }

    private sealed class NoBody : IPeripheralBody
    {
        public void OutputChanged(int output, bool on)
        {
        }

        public void LampChanged(int reader, int lamp, byte colour)
        {
        }

        public void SounderChanged(int reader, bool on)
        {
        }
    }
}
