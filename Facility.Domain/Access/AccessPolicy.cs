using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Domain.Access;

/// <summary>The policy as it concerns one panel.</summary>
/// <param name="Version">Rises with every change.</param>
/// <param name="CompiledAt">When the version was made, UTC; one version always compiles to one table.</param>
/// <param name="PanelDoors">The panel's doors.</param>
/// <param name="Groups">Access groups with all their doors.</param>
/// <param name="Credentials">Every credential, ended ones too.</param>
public sealed record AccessPolicy(
    long Version,
    DateTimeOffset CompiledAt,
    ImmutableHashSet<DoorId> PanelDoors,
    ImmutableArray<PolicyGroup> Groups,
    ImmutableArray<PolicyCredential> Credentials);
