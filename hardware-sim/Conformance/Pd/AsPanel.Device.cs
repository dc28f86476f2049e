using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance.Pd;

// What scripts ask again and again: what the device has, and what it tells by itself.
internal sealed partial class AsPanel
{
    private Dictionary<byte, (byte Level, byte Count)>? capabilities;

    /// <summary>A line of PDCAP; both zero when it is not there.</summary>
    public (byte Level, byte Count) Capability(byte function)
    {
        capabilities ??= ReadCapabilities();
        return capabilities.GetValueOrDefault(function);
    }

    /// <summary>Ends the test when the device says it has none of something.</summary>
    public int Needs(byte function, string what)
    {
        var count = Capability(function).Count;
        return count > 0 ? count : throw Ends.NotSupported($"its PDCAP names no {what}");
    }

    /// <summary>Ends the test when nobody can do something at the device.</summary>
    public IPeripheralHands NeedsHands(string what) =>
        Hands ?? throw Ends.NotRunHere($"needs somebody at the device: {what}");

    /// <summary>Polls until a reply of this code comes; others are passed over.</summary>
    public RawFrame PollFor(byte code, string what)
    {
        var until = Line.Now + Setup.ObserveMax;
        while (Line.Now < until)
        {
            var reply = Ask(Codes.Poll);
            if (reply.Code == code) return reply;
            Ends.Unless(reply.Code != Codes.Nak, $"POLL was answered with {Show(reply)}");
            Wait(TimeSpan.FromMilliseconds(20));
        }

        var because = $"{what}: no {Codes.Name(code, isReply: true)} within {Setup.ObserveMax.TotalSeconds:0} s";
        throw Hands is null ? Ends.NotObserved(because) : Ends.Failed(because);
    }

    /// <summary>Polls until nothing is left to tell.</summary>
    public void PollDry()
    {
        for (var polls = 0; polls < 32; polls++)
            if (Ask(Codes.Poll).Code == Codes.Ack) return;
        throw Ends.Failed("it has something to tell at each of 32 polls");
    }

    private Dictionary<byte, (byte Level, byte Count)> ReadCapabilities()
    {
        var data = Demand(Codes.PdCap, Codes.Cap, 0).Data;
        Ends.Unless(data.Length % 3 == 0, $"PDCAP has {data.Length} octets, no multiple of three");
        var all = new Dictionary<byte, (byte Level, byte Count)>();
        for (var at = 0; at < data.Length; at += 3) all[data[at]] = (data[at + 1], data[at + 2]);
        return all;
    }
}
