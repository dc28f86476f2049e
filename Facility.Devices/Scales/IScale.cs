using Facility.Contracts.Scales;

namespace Facility.Devices.Scales;

/// <summary>A scale at work. Callable from any thread.</summary>
public interface IScale
{
    /// <summary>What it says now.</summary>
    ScaleReading Reading { get; }
}
