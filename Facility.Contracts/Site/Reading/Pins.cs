namespace Facility.Contracts.Site.Reading;

/// <summary>Pins of the panels' GPIO chips, each wired once.</summary>
/// <param name="mistakes">Where wrong wiring is noted.</param>
internal sealed class Pins(Mistakes mistakes)
{
    private const int PinMax = 1023;
    private readonly Dictionary<(string Panel, int Pin), int> taken = [];

    /// <summary>Takes a pin of a panel's chip: it must be free; 0 for one that could not be read.</summary>
    public int Take(MapReader keys, string key, string? panel)
    {
        if (keys.Whole(key, 0, PinMax) is not { } pin) return 0;
        if (panel is not null && !taken.TryAdd((panel, pin), keys.LineOf(key)))
            mistakes.Add(SiteError.UsedTwice, keys.LineOf(key), $"Pin {pin} of {panel} is wired twice.",
                $"It is wired on line {taken[(panel, pin)]}; choose a free one.");
        return pin;
    }
}
