namespace Facility.Devices.Gpio;

/// <summary>Edges of some pins with time stamps and running numbers; the library's callbacks carry neither.</summary>
/// <remarks>One thread reads; the edges of all pins come in the order in which they happened.</remarks>
public interface IEdgeSource : IDisposable
{
    /// <summary>Takes what came, or waits for it; 0 when nothing came in that time.</summary>
    /// <exception cref="IOException">The chip is gone.</exception>
    int Read(Span<GpioEdge> into, TimeSpan waitMax);

    /// <summary>Whether a pin is high now.</summary>
    /// <exception cref="IOException">The chip is gone.</exception>
    bool IsHigh(int pin);
}
