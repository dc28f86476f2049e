using Facility.Contracts.Ids;

namespace Facility.Contracts.Site;

/// <summary>What a door asks of the people who pass it, besides a right.</summary>
public sealed record SiteDoorRules
{
    /// <summary>Nothing.</summary>
    public static SiteDoorRules None { get; } = new();

    /// <summary>Whether two different people must show their cards.</summary>
    public bool TwoPerson { get; init; }

    /// <summary>Whether it stays locked for a duress PIN, and its reader looks busy.</summary>
    public bool HoldsUnderDuress { get; init; }

    /// <summary>The group one of whose cards must be granted first each day; null for none.</summary>
    public AccessGroupId? FirstCard { get; init; }

    /// <summary>Refused cards in a row after which a reader rests; 0 for never.</summary>
    public int LockoutAfter { get; init; }

    /// <summary>How long it rests then.</summary>
    public TimeSpan LockoutFor { get; init; }

    /// <summary>The supervised input of its request-to-exit button: active means pressed; null for none.</summary>
    public IoPoint? ExitInput { get; init; }

    /// <summary>The call button of the cell behind it; null for none.</summary>
    public SiteCallButton? Call { get; init; }
}
