using System.Collections.Immutable;
using System.Text.Json;
using Facility.Contracts.Credentials;
using Facility.Contracts.Ids;

namespace Facility.Devices.Access;

/// <summary>Keeps the table and the revocations ahead of it in <c>access-table.bin</c>.</summary>
/// <remarks>JSON in our own shape: what crosses the link is the link's business. Replaced in one rename, so a
/// crash leaves the old or the new. A damaged file counts as none: the panel then opens nothing until the
/// silo sends a table, which is the safe side.</remarks>
public static class AccessTableFile
{
    /// <summary>Makes both durable.</summary>
    /// <exception cref="IOException">The disk refused.</exception>
    public static void Write(string path, AccessTable table, RevocationOverlay overlay) =>
        DurableFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(Kept(table, overlay)));

    /// <summary>What was kept; the empty table if there is none or it is damaged.</summary>
    public static (AccessTable Table, RevocationOverlay Overlay) Read(string path)
    {
        if (!File.Exists(path)) return (AccessTable.None, RevocationOverlay.Empty);
        try
        {
            var kept = JsonSerializer.Deserialize<KeptTable>(File.ReadAllBytes(path));
            return kept is null ? (AccessTable.None, RevocationOverlay.Empty) : (Table(kept), Overlay(kept));
        }
        catch (Exception damaged) when (damaged is JsonException or ArgumentException or FormatException)
        {
            return (AccessTable.None, RevocationOverlay.Empty);
        }
    }

    private static KeptTable Kept(AccessTable table, RevocationOverlay overlay) => new(
        table.Version, table.Digest, table.CompiledAt, table.ValidUntil,
        [.. table.Credentials.Select(known => new KeptCredential(
            known.Id.Value, [.. known.CardHash], known.Holder.Value, [.. known.PinHash],
            [.. known.Groups.Select(group => group.Value)], known.ValidFrom, known.ValidTo, (int)known.State,
            [.. known.DuressHash], known.NeedsEscort))],
        table.Groups.ToDictionary(
            group => group.Key.Value, group => group.Value.Select(door => door.Value).ToArray()),
        overlay.States.ToDictionary(entry => entry.Key, entry => (int)entry.Value),
        table.Rights.ToDictionary(group => group.Key.Value, group => (int)group.Value));

    private static AccessTable Table(KeptTable kept) => new(
        kept.Version, kept.Digest, kept.CompiledAt, kept.ValidUntil,
        [.. kept.Credentials.Select(known => new GrantedCredential(
            new(known.Id), [.. known.CardHash], new(known.Holder), [.. known.PinHash],
            [.. known.Groups.Select(group => new AccessGroupId(group))],
            known.ValidFrom, known.ValidTo, (CredentialState)known.State)
        {
            DuressHash = [.. known.DuressHash ?? []],
            NeedsEscort = known.NeedsEscort,
        })],
        kept.Groups.ToImmutableDictionary(
            group => new AccessGroupId(group.Key),
            group => group.Value.Select(door => new DoorId(door)).ToImmutableHashSet()))
    {
        Rights = (kept.Rights ?? []).ToImmutableDictionary(
            group => new AccessGroupId(group.Key), group => (GroupRights)group.Value),
    };

    private static RevocationOverlay Overlay(KeptTable kept) => new(
        kept.Revocations.ToImmutableSortedDictionary(
            entry => entry.Key, entry => (CredentialState)entry.Value, StringComparer.Ordinal));

    private sealed record KeptTable(
        long Version, string Digest, DateTimeOffset CompiledAt, DateTimeOffset ValidUntil,
        KeptCredential[] Credentials, Dictionary<string, string[]> Groups, Dictionary<string, int> Revocations,
        Dictionary<string, int>? Rights = null);

    private sealed record KeptCredential(
        string Id, byte[] CardHash, string Holder, byte[] PinHash, string[] Groups,
        DateTimeOffset? ValidFrom, DateTimeOffset? ValidTo, int State,
        byte[]? DuressHash = null, bool NeedsEscort = false);
}
