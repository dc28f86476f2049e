using Facility.Contracts.Ids;

namespace Facility.Devices.Osdp.Bus;

/// <summary>A line as the panel's core sees it: commands go in, events come out through a sink.</summary>
public interface ILine
{
    /// <summary>Which line.</summary>
    LineId Id { get; }

    /// <summary>Queues a command; never blocks; callable from any thread.</summary>
    void Submit(BusCommand command) => Tell(new BusInput.Submit(command));

    /// <summary>Tells the line of keys and install mode, or of a command; never blocks; from any thread.</summary>
    void Tell(BusInput input);
}
