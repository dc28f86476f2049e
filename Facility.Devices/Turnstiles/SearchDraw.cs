namespace Facility.Devices.Turnstiles;

/// <summary>Draws who is searched before passing; whoever was drawn passes with the next card.</summary>
internal sealed class SearchDraw
{
    private readonly Random dice;
    private readonly Dictionary<string, TimeSpan> drawn = [];

    // Seeded by the boot: unlike any other start, and the same again when that start is replayed.
    public SearchDraw(string boot) => dice = new(boot.Aggregate(17, (sum, letter) => unchecked((sum * 31) + letter)));

    public bool IsDrawn(string holder, int percent, TimeSpan now)
    {
        if (percent == 0) return false;
        if (drawn.Remove(holder, out var until) && now <= until) return false;
        if (dice.Next(100) >= percent) return false;

        drawn[holder] = now + TurnstileLimits.SearchFor;
        return true;
    }
}
