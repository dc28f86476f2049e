using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Contracts.People;
using Facility.Contracts.Verdicts;
using Google.Protobuf;

namespace Facility.Domain.Access;

/// <summary>Compiles policy into what one panel needs to decide alone (decision D1).</summary>
/// <remarks>The same policy compiles to the same octets, so a digest tells whether a panel has it.
/// Ended credentials are kept with their state: a panel then says "revoked" and not "unknown".</remarks>
public static class AccessCompiler
{
    /// <summary>How long a panel decides by a table alone.</summary>
    /// <remarks>Decision D1: a revocation that cannot be delivered acts at the latest after this.</remarks>
    public static readonly TimeSpan ValidFor = TimeSpan.FromHours(24);

    /// <summary>When a table is renewed although nothing changed; well before its end.</summary>
    public static readonly TimeSpan RenewAfter = TimeSpan.FromHours(6);

    /// <summary>The table of one panel.</summary>
    public static AccessTableBody Compile(AccessPolicy policy)
    {
        var groups = policy.Groups
            .Select(group => GroupOnPanel(group, policy))
            .Where(group => group.Doors.Count > 0)
            .OrderBy(group => group.Group, StringComparer.Ordinal)
            .ToList();
        var here = groups.Select(group => group.Group).ToHashSet(StringComparer.Ordinal);

        // Rules refuse it before; another site file can still give a group more than it had when a card was lent.
        var forVisitors = policy.Groups.Where(group => group.IsForVisitors).Select(group => group.Id.Value)
            .Where(here.Contains).ToHashSet(StringComparer.Ordinal);
        var table = new AccessTableBody
        {
            Version = policy.Version,
            CompiledMs = policy.CompiledAt.ToUnixTimeMilliseconds(),
            ValidUntilMs = (policy.CompiledAt + ValidFor).ToUnixTimeMilliseconds(),
        };
        table.Groups.AddRange(groups);
        table.Credentials.AddRange(policy.Credentials
            .OrderBy(credential => credential.Id.Value, StringComparer.Ordinal)
            .Select(credential => Granted(
                credential, credential.HolderKind is PersonKind.Visitor ? forVisitors : here)));
        return table;
    }

    private static DoorGroup GroupOnPanel(PolicyGroup group, AccessPolicy policy)
    {
        var onPanel = new DoorGroup { Group = group.Id.Value, Rights = (int)group.Rights };
        onPanel.Doors.AddRange(group.Doors
            .Where(policy.PanelDoors.Contains)
            .Select(door => door.Value)
            .Order(StringComparer.Ordinal));
        return onPanel;
    }

    private static GrantedCredential Granted(PolicyCredential credential, HashSet<string> groupsHere)
    {
        // Rules and tables refuse it before; a grant of a prisoner or a child must not even be compiled (I14).
        Invariant.Require(credential.HolderKind is not (PersonKind.Prisoner or PersonKind.Child));

        var granted = new GrantedCredential
        {
            Credential = credential.Id.Value,
            CardHash = ByteString.CopyFrom([.. credential.CardHash]),
            Holder = credential.Holder.Value,
            PinHash = ByteString.CopyFrom([.. credential.PinHash]),
            ValidFromMs = credential.ValidFrom?.ToUnixTimeMilliseconds() ?? 0,
            ValidToMs = credential.ValidTo?.ToUnixTimeMilliseconds() ?? 0,
            State = (int)credential.State,
            DuressHash = ByteString.CopyFrom([.. credential.DuressHash]),
            NeedsEscort = credential.NeedsEscort,
        };
        granted.Groups.AddRange(GroupsOf(credential, groupsHere));
        return granted;
    }

    private static IEnumerable<string> GroupsOf(PolicyCredential credential, HashSet<string> groupsHere) =>
        credential.Groups
            .Select((AccessGroupId group) => group.Value)
            .Where(groupsHere.Contains)
            .Order(StringComparer.Ordinal);
}
