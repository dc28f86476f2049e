using Facility.Contracts.Ids;

namespace Facility.Admin.Api;

/// <summary>Ids that a sender may leave to us.</summary>
internal static class Names
{
    /// <summary>A new order id for an act on a screen.</summary>
    public static OrderId NewOrder() => new($"web-{Guid.NewGuid():N}");
}
