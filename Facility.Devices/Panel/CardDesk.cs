using System.Collections.Immutable;
using Facility.Contracts.Credentials;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
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
    PassageDesk passages, ExitDesk exits, PinGuesses guesses, Func<CardHasher?> hasher)
{
    private readonly CompanyDesk companies = new(work);
    private readonly LockoutDesk lockouts = new(work);
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
        if (at.Reader.Free)
        {
            exits.Ask(at.Door, at.Reader);
            return;
        }

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
            Refuse(entry, at.Reader, request, verdict, hash);
        }
        else if (at.Reader.AsksPin) AskPin(station, at.Reader, entry, credential!);
        else if (!showings.IsSame(station, hash, work.Now)) Complete(entry, at.Reader, request);
    }

    /// <summary>What the table says of a card, for a desk that judges it by rules of its own.</summary>
    public (ImmutableArray<byte> Hash, GrantedCredential? Credential, bool IsOld) Look(
        Station station, BusEvent.CardRead card)
    {
        var hash = hasher()?.Hash(card.Bits, card.Card.AsSpan()) ?? [];
        return (hash, index.Find(hash), showings.IsOld(station, work.Now));
    }

    /// <summary>Whether a good card is still the showing of a moment ago.</summary>
    public bool IsSame(Station station, ImmutableArray<byte> hash) => showings.IsSame(station, hash, work.Now);

    /// <summary>A refusal came between two showings.</summary>
    public void Forget(Station station) => showings.Forget(station);

    /// <summary>Follows readers that go and return.</summary>
    public void Hear(Station station, BusEvent told) => showings.Hear(station, told, work.Now);

    /// <summary>Keys at a reader; they mean something only while a card waits for its PIN.</summary>
    public void Press(Station station, BusEvent.KeysPressed keys)
    {
        if (site.ReaderAt(station) is { Reader.Free: true } at) exits.Ask(at.Door, at.Reader);
        if (pins.Press(station, keys.Keys.AsSpan()) is { } entry)
            Finish(entry, guesses.Judge(entry.Credential, entry.Digits.Text, hasher()));
    }

    /// <summary>Refuses the cards whose PIN or company did not come.</summary>
    public void Review()
    {
        foreach (var entry in companies.TakeLate()) Dismiss(entry, entry.IfLate);
        foreach (var entry in pins.TakeLate()) Finish(entry, PinState.Late);
    }

    /// <summary>When a wait for a PIN ends next.</summary>
    public TimeSpan WakeAt => pins.WakeAt < companies.WakeAt ? pins.WakeAt : companies.WakeAt;

    private PinState FirstPinState(SiteDoorReader reader, GrantedCredential? credential) =>
        !reader.AsksPin ? PinState.NotAsked
        : credential is not null && guesses.IsPaused(credential.Id) ? PinState.Paused
        : PinState.Awaited;

    private void AskPin(Station station, SiteDoorReader reader, DoorEntry entry, GrantedCredential credential)
    {
        if (pins.Await(station, reader, entry, credential) is { } before) Finish(before, PinState.Late);
        work.Show(site, station, ReaderFeedback.AskPin);
    }

    // Judged as a whole once more: while the digits came, a lockdown or a revocation may have.
    private void Finish(PinEntry entry, PinState pin)
    {
        var request = Request(entry.Door, entry.Reader, index.Find(entry.Credential.CardHash), pin);
        var verdict = AccessRules.Judge(request);
        if (verdict.IsAllowed) Complete(entry.Door, entry.Reader, request);
        else Refuse(entry.Door, entry.Reader, request, verdict, entry.Credential.CardHash);
    }

    // All that concerns one card alone is in order; some doors and some cards want another person.
    private void Complete(DoorEntry door, SiteDoorReader reader, AccessRequest request)
    {
        var card = request.Credential!;
        if (companies.At(reader.Id) is { } waits)
        {
            if (CompanyDesk.Completes(waits, request)) Join(waits, request);
            else if (waits.Credential.Holder == card.Holder)
                Refuse(door, reader, request with { Company = Company.SamePerson });
            else Begin(door, reader, request);
            return;
        }
        Begin(door, reader, request);
    }

    private void Begin(DoorEntry door, SiteDoorReader reader, AccessRequest request)
    {
        var card = request.Credential!;
        var escort = card.NeedsEscort ? companies.EscortAt(reader.Id, card) : null;
        if (escort is not null || !(card.NeedsEscort || door.Plan.Rules.TwoPerson))
        {
            Grant(door, reader, request, escort);
            return;
        }
        if (companies.Await(door, reader, card, request.Pin) is { } before) Dismiss(before, before.IfLate);
        work.Show(site, site.StationOf(reader.Id), ReaderFeedback.AskCompany);
    }

    // The first one is judged once more: while the second came, a lockdown or a revocation may have.
    private void Join(CompanyEntry waits, AccessRequest second)
    {
        companies.Remove(waits.Reader.Id);
        var first = Request(waits.Door, waits.Reader, index.Find(waits.Credential.CardHash), waits.Pin);
        if (AccessRules.Judge(first) is { IsAllowed: false } verdict)
            Refuse(waits.Door, waits.Reader, first, verdict, waits.Credential.CardHash);
        else
        {
            if (second.Pin is PinState.Duress) RaiseDuress(waits.Door, waits.Reader, second, opened: true);
            Grant(waits.Door, waits.Reader, first, second.Credential);
            if (second.Escorts) companies.Escorted(waits.Reader.Id, second.Credential!);
        }
    }

    private void Dismiss(CompanyEntry waits, Company company) => Refuse(waits.Door, waits.Reader,
        Request(waits.Door, waits.Reader, index.Find(waits.Credential.CardHash), waits.Pin) with { Company = company });

    private void Refuse(DoorEntry door, SiteDoorReader reader, AccessRequest request) =>
        Refuse(door, reader, request, AccessRules.Judge(request), request.Credential?.CardHash ?? []);

    // Under duress the reader shows nothing and the door's own timeline tells nothing: whoever stands beside the
    // holder would see it.
    private void Refuse(
        DoorEntry door, SiteDoorReader reader, AccessRequest request, Verdict verdict, ImmutableArray<byte> hash)
    {
        if (request.Pin is PinState.Duress) RaiseDuress(door, reader, request, opened: false);
        var told = new Verdict([.. verdict.Refusals.Where(refusal => refusal.Rule != PeopleRules.Duress)]);
        lockouts.Denied(door.Plan.Rules, reader.Id, told);
        if (!told.IsAllowed) Deny(reader, request, told, hash);
        else work.Show(site, site.StationOf(reader.Id), ReaderFeedback.Busy);
    }

    private void RaiseDuress(DoorEntry door, SiteDoorReader reader, AccessRequest request, bool opened) =>
        work.Report(RecordKinds.DuressRaised, door.Id.Value, "",
            ("block", door.Plan.Block.Value),
            ("credential", request.Credential!.Id.Value),
            ("door", door.Id.Value),
            ("holder", request.Credential.Holder.Value),
            ("opened", opened),
            ("reader", reader.Id.Value));

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
            Area = passages.Facts(entry.Id, !reader.Inside, credential?.Holder),
            ReaderRests = lockouts.Rests(reader.Id),
            FirstCard = passages.FirstCard(entry.Plan),
            HoldsUnderDuress = entry.Plan.Rules.HoldsUnderDuress,
            ReaderUnproved = channels.IsUnproved(new(reader.Line, reader.Address)),
        };
    }

    private void Grant(
        DoorEntry entry, SiteDoorReader reader, AccessRequest request, GrantedCredential? second = null)
    {
        var credential = request.Credential!;
        var token = work.Require(RecordKinds.CardGranted, entry.Id.Value, "",
            ("credential", credential.Id.Value),
            ("degraded", request.TableExpired ? true : null),
            ("door", entry.Id.Value),
            ("groups", request.Covering.Select(group => group.Value).ToArray()),
            ("holder", credential.Holder.Value),
            ("inside", reader.Inside),
            ("passback", request.Area is { Area.Passback: Passback.Soft, IsPassback: true } ? true : null),
            ("pin", request.Pin is PinState.Right or PinState.Duress ? true : null),
            ("reader", reader.Id.Value),
            ("rules", Array.Empty<string>()),
            ("table_age_s", (long)request.TableAge.TotalSeconds),
            ("table_version", Table.Version),
            ("with", second?.Holder.Value));
        if (request.Pin is PinState.Duress) RaiseDuress(entry, reader, request, opened: true);
        lockouts.Granted(reader.Id);
        if (request.FirstCard is not null) passages.Opened(entry.Id);
        if (request.Escorts) companies.Escorted(reader.Id, credential);
        releases.Await(token, new(
            entry, CommandSlot.Credential, "", $"card of {credential.Holder}",
            work.Now + PanelLimits.CardAgeMax, reader.Id)
        {
            Passage = request.Area is { } facts ? new(facts.Area, Holders(credential, second), facts.Entering) : null,
            RightHolds = () => HoldsStill(entry, reader, credential, request.Pin)
                && (second is null || HoldsStill(entry, reader, second, PinState.NotAsked)),
        });
    }

    // A disk may take a second; a right that was taken back meanwhile stops this frame already.
    private bool HoldsStill(DoorEntry entry, SiteDoorReader reader, GrantedCredential credential, PinState pin)
    {
        var now = Request(entry, reader, index.Find(credential.CardHash), pin);
        return now is { Credential: not null, State: CredentialState.Active } && now.Covering.Any();
    }

    private static ImmutableArray<PersonId> Holders(GrantedCredential first, GrantedCredential? second) =>
        second is null ? [first.Holder] : [first.Holder, second.Holder];

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
    public static string? Mark(ImmutableArray<byte> hash) =>
        hash.IsEmpty ? null : Convert.ToHexStringLower(hash.AsSpan(0, 4));
}
