using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Replies;

namespace Facility.Devices.Osdp.Peripheral;

/// <summary>What a peripheral has to tell at the next poll.</summary>
/// <remarks>Cards and keys are told one by one and in order; inputs, outputs and the housing as they are
/// when told, because an older state would only mislead.</remarks>
internal sealed class PeripheralNews(PeripheralFittings fittings, int inputs)
{
    /// <summary>Cards and keys kept at most; a reader nobody asks keeps the oldest.</summary>
    public const int ReadingsMax = 16;

    private readonly Queue<IOsdpReply> readings = new();
    private readonly InputState[] states = new InputState[inputs];
    private readonly ReaderState[] readers = new ReaderState[fittings.Readers];
    private bool inputsChanged;
    private bool outputsChanged;
    private bool readersChanged;
    private bool localChanged = true;
    private bool restarted = true;
    private bool tamper;
    private bool powerFailed;

    public void Add(IOsdpReply reading)
    {
        if (readings.Count < ReadingsMax) readings.Enqueue(reading);
    }

    public void DropReadings() => readings.Clear();

    public void SetInput(int input, InputState state)
    {
        inputsChanged |= states[input] != state;
        states[input] = state;
    }

    public void SetReader(int reader, ReaderState state)
    {
        readersChanged |= readers[reader] != state;
        readers[reader] = state;
    }

    public void SetLocalStatus(bool nowTamper, bool nowPowerFailed)
    {
        localChanged |= tamper != nowTamper || powerFailed != nowPowerFailed;
        (tamper, powerFailed) = (nowTamper, nowPowerFailed);
    }

    public void OutputsChanged() => outputsChanged = true;

    public IOsdpReply Next() =>
        readings.TryDequeue(out var reading) ? reading
        : inputsChanged ? Inputs()
        : outputsChanged ? Outputs()
        : readersChanged ? Readers()
        : localChanged ? LocalStatus()
        : new AckReply();

    public InputStatusReply Inputs()
    {
        inputsChanged = false;
        return new([.. states]);
    }

    public OutputStatusReply Outputs()
    {
        outputsChanged = false;
        return new(fittings.Outputs);
    }

    public ReaderStatusReply Readers()
    {
        readersChanged = false;
        return new([.. readers]);
    }

    /// <summary>Housing and power; after a start, power is told as failed once and as it is at the next poll.</summary>
    public LocalStatusReply LocalStatus()
    {
        var reply = new LocalStatusReply(tamper, powerFailed || restarted);
        localChanged = restarted;
        restarted = false;
        return reply;
    }
}
