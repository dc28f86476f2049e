using System.Collections.Immutable;
using Facility.Contracts.Credentials;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Contracts.Turnstiles;
using Facility.Contracts.Verdicts;
using Facility.Devices.Access;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Panel;

namespace Facility.Devices.Turnstiles;

/// <summary>Judges cards at turnstiles; a good one frees its direction once its entry is durable.</summary>
internal sealed class TurnstileDesk
{
    private readonly PanelSite site;
    private readonly PanelWork work;
    private readonly TurnstileBook book;
    private readonly CardDesk cards;
    private readonly ChannelDesk channels;
    private readonly SearchDraw draw;
    private readonly Dictionary<Station, (TurnstileEntry Entry, SiteDoorReader Reader, Direction Direction)>
        readers = [];
    private readonly Dictionary<long, Pending> pending = [];

    public TurnstileDesk(
        PanelSite site, PanelWork work, TurnstileBook book, CardDesk cards, ChannelDesk channels, string boot)
    {
        (this.site, this.work, this.book, this.cards, this.channels) = (site, work, book, cards, channels);
        draw = new(boot);
        foreach (var entry in book.All)
        {
            Add(entry, entry.Plan.ReaderA, Direction.A);
            Add(entry, entry.Plan.ReaderB, Direction.B);
        }
    }

    /// <summary>A card; nothing if the reader is no turnstile's.</summary>
    public void Read(Station station, BusEvent.CardRead card)
    {
        if (!readers.TryGetValue(station, out var at)) return;

        var (hash, credential, isOld) = cards.Look(station, card);
        var request = Request(at.Entry, at.Reader, credential) with { IsOld = isOld };
        Refusal[] refusals =
        [
            .. AccessRules.Judge(request).Refusals,
            .. TurnstileRules.Judge(new(at.Entry.Plan.Id, at.Entry.Snapshot.Mode, Waiting(at.Entry, at.Direction))),
        ];
        if (refusals.Length > 0)
        {
            cards.Forget(station);
            Deny(at.Entry, at.Reader, at.Direction, request, refusals, hash);
        }
        else if (!cards.IsSame(station, hash)) Admit(at.Entry, at.Reader, at.Direction, request);
    }

    /// <summary>True if the token was one of a turnstile's grant.</summary>
    public bool Ended(PanelInput.Journalled entry)
    {
        if (!pending.Remove(entry.Token, out var grant)) return false;

        var refusals = TurnstileRules
            .Judge(new(
                grant.Entry.Plan.Id, grant.Entry.Snapshot.Mode,
                grant.Entry.Snapshot[grant.Direction].Queue.Count))
            .ToList();
        if (grant.Entry.Snapshot.Mode is not TurnstileMode.Working && refusals.Count == 0)
            refusals.Add(new("TURN-01", $"Turnstile {grant.Entry.Plan.Id} does not work."));
        if (work.Now > grant.NotAfter) refusals.Add(new("REL-04", "The card was shown too long ago."));
        if (!HoldsStill(grant)) refusals.Add(new("REL-07", "The right was taken back meanwhile."));
        if (!entry.Durable || refusals.Count > 0) Drop(grant, entry, refusals);
        else Free(grant, entry);
        return true;
    }

    // As at a door: what was taken back while the entry was being written frees nothing any more (invariant I8).
    private bool HoldsStill(Pending grant)
    {
        var now = Request(grant.Entry, grant.Reader, cards.Find(grant.Credential.CardHash));
        return now is { Credential: not null, State: CredentialState.Active } && now.Covering.Any();
    }

    private void Add(TurnstileEntry entry, SiteDoorReader reader, Direction direction) =>
        readers.Add(new(reader.Line, reader.Address), (entry, reader, direction));

    private int Waiting(TurnstileEntry entry, Direction direction) =>
        entry.Snapshot[direction].Queue.Count
        + pending.Values.Count(one => one.Entry == entry && one.Direction == direction);

    private AccessRequest Request(TurnstileEntry entry, SiteDoorReader reader, GrantedCredential? credential) => new()
    {
        // A turnstile stands in an access group's list under its own name, as a door does.
        Door = new DoorId(entry.Plan.Id),
        Credential = credential,
        State = credential is null ? CredentialState.Active : cards.Overlay.StateOf(credential),
        Table = cards.Table,
        DegradedGroups = site.Panel.DegradedGroups,
        At = work.Wall,
        LockedDown = entry.Snapshot.LockedDown,
        Availability = entry.Snapshot.Mode is TurnstileMode.Unknown ? Availability.Offline : Availability.Online,
        ReaderUnproved = channels.IsUnproved(new(reader.Line, reader.Address)),
    };

    private void Admit(TurnstileEntry entry, SiteDoorReader reader, Direction direction, AccessRequest request)
    {
        var holder = request.Credential!.Holder.Value;
        if (draw.IsDrawn(holder, entry.Plan.Manner.SearchPercent, work.Now))
        {
            Show(reader, ReaderFeedback.Denied);
            work.Report(RecordKinds.PassageSearch, entry.Plan.Id, "",
                ("direction", TurnstileReporter.Words(direction)), ("holder", holder), ("reader", reader.Id.Value));
            return;
        }

        var token = work.Require(RecordKinds.CardGranted, entry.Plan.Id, "",
            ("credential", request.Credential.Id.Value),
            ("degraded", request.TableExpired ? true : null),
            ("direction", TurnstileReporter.Words(direction)),
            ("door", entry.Plan.Id),
            ("groups", request.Covering.Select(group => group.Value).ToArray()),
            ("holder", holder),
            ("reader", reader.Id.Value),
            ("table_age_s", (long)request.TableAge.TotalSeconds),
            ("table_version", cards.Table.Version));
        pending.Add(token, new(entry, reader, direction, request.Credential, work.Now + PanelLimits.CardAgeMax));
    }

    private void Free(Pending grant, PanelInput.Journalled entry)
    {
        var cause = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{entry.Number}");
        book.Tell(grant.Entry, new(TurnstileTrigger.GrantOrdered, grant.Direction, new(cause, grant.Holder)));
        // After the pulse: on one chip the lamp would hold it up.
        Show(grant.Reader, ReaderFeedback.Granted(grant.Entry.Plan.Manner.Grant));
    }

    private void Drop(Pending grant, PanelInput.Journalled entry, List<Refusal> refusals)
    {
        Show(grant.Reader, ReaderFeedback.Denied);
        work.Report(RecordKinds.CardDenied, grant.Entry.Plan.Id, "",
            ("because", refusals.Select(refusal => refusal.Because).ToArray()),
            ("door", grant.Entry.Plan.Id),
            ("fault", entry.Durable ? null : (int)FaultCode.JournalNotWritable),
            ("holder", grant.Holder),
            ("reader", grant.Reader.Id.Value),
            ("rules", refusals.Select(refusal => refusal.Rule).ToArray()));
    }

    private void Deny(
        TurnstileEntry entry, SiteDoorReader reader, Direction direction, AccessRequest request, Refusal[] refusals,
        ImmutableArray<byte> hash)
    {
        Show(reader, ReaderFeedback.Denied);
        work.Report(RecordKinds.CardDenied, entry.Plan.Id, "",
            ("because", refusals.Select(refusal => refusal.Because).ToArray()),
            ("card_mark", request.Credential is null ? CardDesk.Mark(hash) : null),
            ("credential", request.Credential?.Id.Value),
            ("direction", TurnstileReporter.Words(direction)),
            ("door", entry.Plan.Id),
            ("holder", request.Credential?.Holder.Value),
            ("reader", reader.Id.Value),
            ("rules", refusals.Select(refusal => refusal.Rule).ToArray()),
            ("table_version", cards.Table.Version));
    }

    private void Show(SiteDoorReader reader, IReadOnlyList<Osdp.Commands.IOsdpCommand> feedback) =>
        work.Show(site, new(reader.Line, reader.Address), feedback);

    private sealed record Pending(
        TurnstileEntry Entry, SiteDoorReader Reader, Direction Direction, GrantedCredential Credential,
        TimeSpan NotAfter)
    {
        public string Holder => Credential.Holder.Value;
    }
}
