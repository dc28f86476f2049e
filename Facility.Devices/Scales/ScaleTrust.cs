using Facility.Contracts.Scales;

namespace Facility.Devices.Scales;

/// <summary>Whether a weight that lies still can be believed: it came onto a scale that stood at zero, and it has
/// stayed the same since. A pure step.</summary>
/// <remarks>A zero that wandered and a weight that creeps look like any other weight in a frame; only what the scale
/// said before tells them apart.</remarks>
/// <param name="capacityKilograms">What the scale can weigh.</param>
internal sealed class ScaleTrust(decimal capacityKilograms)
{
    private readonly decimal step = capacityKilograms / ScaleLimits.Divisions;
    private readonly decimal nearly = capacityKilograms / ScaleLimits.Divisions / ScaleLimits.ZeroPart;
    private decimal? before;
    private decimal? first;
    private decimal? last;

    /// <summary>What is to be doubted of the weight that was settled last.</summary>
    public ScaleDoubt Doubt =>
        last is not { } weight || first is not { } begun || weight <= nearly ? ScaleDoubt.None
        : Math.Abs(weight - begun) > nearly ? ScaleDoubt.Creeps
        : before is { } zero && Math.Abs(zero) <= nearly ? ScaleDoubt.None
        : ScaleDoubt.NotFromZero;

    /// <summary>The scale says that something moves: what comes next is another load.</summary>
    public void Move()
    {
        if (last is not null) before = last;
        (first, last) = (null, null);
    }

    /// <summary>A weight lies still, below zero too.</summary>
    public void Settle(decimal weight)
    {
        // Some scales never say that they move; a load then shows as a step that no creeping makes.
        if (last is { } known && Math.Abs(weight - known) > step) Move();
        first ??= weight;
        last = weight;
    }

    /// <summary>Nothing is known of it any more: it may have been zeroed, or loaded, unseen.</summary>
    public void Forget() => (before, first, last) = (null, null, null);
}
