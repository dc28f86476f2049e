namespace Facility.Contracts.Doors;

/// <summary>What a lockdown of a block refuses; every way first takes back what is released.</summary>
[GenerateSerializer, Alias("facility.lockdown-way")]
public enum LockdownWay
{
    /// <summary>Everything below lockdown: cards of both sides and orders. The default everywhere.</summary>
    Full = 0,

    /// <summary>Cards and requests of the outer side: nobody comes in, whoever is inside may leave.</summary>
    Entry = 1,

    /// <summary>Cards and requests of the inner side: nobody leaves, help may come in.</summary>
    Exit = 2,

    /// <summary>Cards and requests of both sides; operators may still release single doors.</summary>
    Both = 3,
}
