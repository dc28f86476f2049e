using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Signals;

namespace Facility.Domain.Signals;

/// <summary>What is looked at when a person acts on a signal.</summary>
/// <param name="Id">Its number as the person gave it.</param>
/// <param name="Kind">Its row in the table; null when there is no such signal.</param>
/// <param name="Step">How far it has come.</param>
/// <param name="IsNamed">Whether the person is named in it.</param>
/// <param name="Role">The person's role.</param>
/// <param name="Act">What they do.</param>
/// <param name="Words">What they write.</param>
public sealed record SignalFacts(
    string Id, SignalKind? Kind, SignalStep Step, bool IsNamed, Role Role, SignalAct Act, string Words)
{
    /// <summary>Whether an alarm that registered it still stands.</summary>
    public bool Stands { get; init; }

    /// <summary>Whether for this person there is such a signal at all.</summary>
    public bool IsThere => Kind is not null && !IsNamed && Kind.Chain.Contains(Role);
}

/// <summary>What is looked at when a person reports a signal.</summary>
/// <param name="Report">The report.</param>
/// <param name="Kind">Its row in the table; null for none.</param>
/// <param name="Strangers">Named people whom nobody knows.</param>
public sealed record ReportFacts(SignalReport Report, SignalKind? Kind, ImmutableArray<PersonId> Strangers);
