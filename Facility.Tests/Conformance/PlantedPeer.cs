using HardwareSim.Conformance.Self;

namespace Facility.Tests.Conformance;

/// <summary>A peer that does not conform, and what the tester must say of it.</summary>
/// <param name="Id">The id that must fail.</param>
/// <param name="Make">Makes the peer; it may remember what passed.</param>
/// <param name="Because">Part of the reason the tester must give.</param>
internal sealed record PlantedPeer(string Id, Func<Mutations> Make, string Because)
{
    public static PlantedPeer Replies(string id, Mutation reply, string because) =>
        new(id, () => new() { Reply = reply }, because);

    public static PlantedPeer Commands(string id, Mutation command, string because) =>
        new(id, () => new() { Command = command }, because);
}
