using System.Collections.Immutable;
using Facility.Contracts.Credentials;
using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Contracts.Verdicts;
using Facility.Devices.Access;
using Facility.Devices.Doors;
using Facility.Devices.Osdp.Bus;

namespace Facility.Devices.Panel;

/// <summary>Judges cards by the access table; every card is reported, granted or denied, with every rule.</summary>
internal sealed class CardDesk(
    PanelSite site, PanelWork work, DoorBook doors, ReleaseDesk releases, ChannelDesk channels,
    PinGuesses guesses, Func<CardHasher?> hasher)
{
    private readonly PinDesk pins = new(work);
    private readonly CardShowings showings = new();
    private AccessIndex index = new(AccessTable.None);

    public AccessTable Table => index.Table;

    public RevocationOverlay Overlay { get; private set; } = RevocationOverlay.Empty;

    /// <summary>A card as it is known now; null for an unknown one.</summary>
    public GrantedCredential? Find(ImmutableArray<byte> hash) => index.Find(hash);

    public void Take(AccessTable table, RevocationOverlay overlay)
    {
        index = new(table);
        Overlay = overlay;
    }

    public void Adopt(AccessTable table)
    {
        Take(table, Overlay.Beside(table));
        work.Add(new PanelEffect.KeepAccess(Table, Overlay));
        work.Report(RecordKinds.TableAdopted, "", "",
            ("credentials", table.Credentials.Length),
            ("digest", table.Digest),
            ("table_version", table.Version),
            ("valid_until_ms", table.ValidUntil.ToUnixTimeMilliseconds()));
    }

    public void Revoke(PanelInput.Revoked order)
    {
        Overlay = Overlay.With(order.Credential, order.State);
        work.Add(new PanelEffect.KeepAccess(Table, Overlay));
        work.Report(RecordKinds.RevocationApplied, "", "",
            ("credential", order.Credential.Value), ("state", order.State.ToString().ToLowerInvariant()));
    }

    public void Read(Station station, BusEvent.CardRead card)
    {
        if (site.ReaderAt(station) is not { } at) return;

        var hash = hasher()?.Hash(card.Bits, card.Card.AsSpan()) ?? [];
        var entry = doors.Of(at.Door);
        var credential = index.Find(hash);
        var request = Request(entry, at.Reader, credential, FirstPinState(at.Reader, credential)) with
        {
            IsOld = showings.IsOld(station, work.Now),
        };
        var verdict = AccessRules.Judge(request);
        if (!verdict.IsAllowed)
        {
            showings.Forget(station);
            Deny(at.Reader, request, verdict, hash);
        }
        else if (at.Reader.AsksPin) AskPin(station, at.Reader, entry, credential!);
        else if (!showings.IsSame(station, hash, work.Now)) Grant(entry, at.Reader, request);
    }

    /// <summary>Follows readers that go and return.</summary>
    public void Hear(Station station, BusEvent told) => showings.Hear(station, told, work.Now);

    /// <summary>Keys at a reader; they mean something only while a card waits for its PIN.</summary>
    public void Press(Station station, BusEvent.KeysPressed keys)
    {
        if (pins.Press(station, keys.Keys.AsSpan()) is { } entry)
            Finish(entry, guesses.Judge(entry.Credential, entry.Digits.Text, hasher()));
    }

    /// <summary>Refuses the cards whose PIN did not come.</summary>
    public void Review()
    {
        foreach (var entry in pins.TakeLate()) Finish(entry, PinState.Late);
    }

    /// <summary>When a wait for a PIN ends next.</summary>
    public TimeSpan WakeAt => pins.WakeAt;

    private PinState FirstPinState(SiteDoorReader reader, GrantedCredential? credential) =>
        !reader.AsksPin ? PinState.NotAsked
        : credential is not null && guesses.IsPaused(credential.Id) ? PinState.Paused
        : PinState.Awaited;

    private void AskPin(Station station, SiteDoorReader reader, DoorEntry entry, GrantedCredential credential)
    {
        if (pins.Await(station, reader, entry, credential) is { } before) Finish(before, PinState.Late);
        foreach (var command in ReaderFeedback.AskPin) work.Submit(station, command, BusUrgency.Courtesy);
    }

    // Judged as a whole once more: while the digits came, a lockdown or a revocation may have.
    private void Finish(PinEntry entry, PinState pin)
    {
        var request = Request(entry.Door, entry.Reader, index.Find(entry.Credential.CardHash), pin);
        var verdict = AccessRules.Judge(request);
        if (verdict.IsAllowed) Grant(entry.Door, entry.Reader, request);
        else Deny(entry.Reader, request, verdict, entry.Credential.CardHash);
    }

    private AccessRequest Request(
        DoorEntry entry, SiteDoorReader reader, GrantedCredential? credential, PinState pin)
    {
        return new()
        {
            Door = entry.Id,
            Credential = credential,
            State = credential is null ? CredentialState.Active : Overlay.StateOf(credential),
            Table = Table,
            DegradedGroups = site.Panel.DegradedGroups,
            At = work.Wall,
            LockedDown = entry.LockdownRefuses(reader.Inside),
            Availability = entry.Availability,
            BlockedBy = doors.Blocking(entry.Id),
            OverruledBy = entry.OverruledBy(CommandSlot.Credential),
            Pin = pin,
            ReaderUnproved = channels.IsUnproved(new(reader.Line, reader.Address)),
        };
    }

    private void Grant(DoorEntry entry, SiteDoorReader reader, AccessRequest request)
    {
        var credential = request.Credential!;
        var token = work.Require(RecordKinds.CardGranted, entry.Id.Value, "",
            ("credential", credential.Id.Value),
            ("degraded", request.TableExpired ? true : null),
            ("door", entry.Id.Value),
            ("groups", request.Covering.Select(group => group.Value).ToArray()),
            ("holder", credential.Holder.Value),
            ("inside", reader.Inside),
            ("pin", request.Pin is PinState.Right ? true : null),
            ("reader", reader.Id.Value),
            ("rules", Array.Empty<string>()),
            ("table_age_s", (long)request.TableAge.TotalSeconds),
            ("table_version", Table.Version));
        releases.Await(token, new(
            entry, CommandSlot.Credential, "", $"card of {credential.Holder}",
            work.Now + PanelLimits.CardAgeMax, reader.Id));
    }

    private void Deny(SiteDoorReader reader, AccessRequest request, Verdict verdict, ImmutableArray<byte> hash)
    {
        releases.ShowDenied(reader.Id);
        work.Report(RecordKinds.CardDenied, request.Door.Value, "",
            ("because", verdict.Refusals.Select(refusal => refusal.Because).ToArray()),
            ("card_mark", request.Credential is null ? Mark(hash) : null),
            ("credential", request.Credential?.Id.Value),
            ("door", request.Door.Value),
            ("fault", request.TableExpired ? (int)FaultCode.AccessTableExpired : null),
            ("holder", request.Credential?.Holder.Value),
            ("inside", reader.Inside),
            ("reader", reader.Id.Value),
            ("rules", verdict.Refusals.Select(refusal => refusal.Rule).ToArray()),
            ("table_age_s", (long)request.TableAge.TotalSeconds),
            ("table_version", Table.Version),
            ("would_change", PanelWork.WouldChange(verdict)));
    }

    /// <summary>Enough of the hash to see that two unknown cards are the same one, and no more.</summary>
    private static string? Mark(ImmutableArray<byte> hash) =>
        hash.IsEmpty ? null : Convert.ToHexStringLower(hash.AsSpan(0, 4));
}
