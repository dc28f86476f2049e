using System.Collections.Immutable;
using System.Text.Json;
using Facility.Contracts.Credentials;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Contracts.Record;
using Facility.Contracts.Visits;
using Facility.Devices.Access;
using Facility.Devices.Panel;
using Facility.Silo.Panels;
using Facility.Silo.Panels.Pki;
using Facility.Silo.Visits;
using Facility.Tests.Panels;
using Facility.Tests.Silo.Kit;
using Google.Protobuf;
using static Facility.Tests.Panels.GateRig;
using GrantedRight = Facility.Devices.Access.GrantedCredential;

namespace Facility.Tests.Visits;

/// <summary>A lent card at a panel's own core and turnstile on virtual time: the silo's table goes in, what the PASS
/// contact says comes back.</summary>
public sealed class VisitCardPanelTests : VisitCardRig
{
    private PanelRig panel = null!;
    private int filed;

    [Fact]
    public async Task The_turnstile_opens_to_a_lent_card_for_its_visit_alone_and_its_contact_moves_the_count()
    {
        // The panel's clock begins on Sunday at one: the session is that afternoon.
        await Session("sun", "r-1", DayOfWeek.Sunday, 14, 2, VisitKind.Short);
        await Cards();
        panel = Rig(cardKey: [.. Rooms.Get<ICardKeys>().Of(SmallSite.Panel1)]);
        var visit = await Booked("p-1", Slot("sun", new(2026, 3, 1)), VisitKind.Short, "anna");
        await Arrive(visit, "anna");
        await Search(visit, "anna");
        Assert.Equal("CARD-01", await Shown());

        await Admit(visit, ("anna", "V1"));
        Assert.Equal("", await Shown());
        Assert.Equal(0, await Inside());
        Turns(TurnA, PassA);
        Assert.Equal(1, await Inside());

        Assert.Equal("", await Shown(ReaderB));
        Turns(TurnB, PassB);
        Assert.Equal(0, await Inside());
        Assert.Equal("", await Leave(visit, "anna", Number1));
        foreach (var end in await Rooms.Get<IAccessTables>().Unconfirmed(SmallSite.Panel1, default))
            panel.Tell(new PanelInput.Revoked(new(end.Credential), (CredentialState)end.State));
        Assert.Equal("CARD-03", Card());

        await Cancel(visit, VisitParty.Institution);
        var other = await Booked("p-2", Slot("sun", new(2026, 3, 1)), VisitKind.Short, "cara");
        await Arrive(other, "cara");
        await Search(other, "cara");
        await Admit(other, ("cara", "V1"));
        Assert.Equal("", await Shown());
        Assert.Contains(Who("cara").Value, panel.Last(RecordKinds.CardGranted).Body, StringComparison.Ordinal);
        Turns(TurnA, PassA);
        Assert.Equal(["Name of cara (V1, t1"], (await Names()).Select(name => name[..20]));

        // The table outlives the session by far; the right does not.
        panel.After(TimeSpan.FromHours(4));
        Assert.Equal("CARD-04", await Shown(ReaderB));
    }

    // The newest table, then the card.
    private async Task<string> Shown(byte reader = ReaderA)
    {
        panel.Tell(new PanelInput.TableAdopted(TableOf(await Sealed())));
        return Card(reader);
    }

    private static AccessTable TableOf(AccessTableMessage message)
    {
        var body = AccessTableBody.Parser.ParseFrom(message.Table);
        return new(
            body.Version, message.Digest, LinkTime.ToMoment(body.CompiledMs), LinkTime.ToMoment(body.ValidUntilMs),
            [
                .. body.Credentials.Select(one => new GrantedRight(
                    new(one.Credential), [.. one.CardHash.Span], new(one.Holder), [],
                    [.. one.Groups.Select(group => new AccessGroupId(group))], LinkTime.ToMomentOrNone(one.ValidFromMs),
                    LinkTime.ToMomentOrNone(one.ValidToMs), (CredentialState)one.State)),
            ],
            body.Groups.ToImmutableDictionary(
                group => new AccessGroupId(group.Group),
                group => group.Doors.Select(door => new DoorId(door)).ToImmutableHashSet()));
    }

    private string Card(byte reader = ReaderA)
    {
        var before = panel.Entries.Count;
        panel.After(TimeSpan.FromSeconds(8));
        GateRig.Card(panel, reader: reader);
        var denied = panel.Entries.Skip(before).LastOrDefault(entry => entry.Kind == RecordKinds.CardDenied);
        if (denied is null) Assert.Contains(panel.Entries.Skip(before), entry => entry.Kind == RecordKinds.CardGranted);
        return denied is null ? ""
            : string.Join(' ', JsonDocument.Parse(denied.Body).RootElement.GetProperty("rules").EnumerateArray());
    }

    private void Turns(int turn, int pass)
    {
        Level(panel, turn, true);
        Level(panel, pass, true);
        panel.After(TimeSpan.FromMilliseconds(100));
        Level(panel, pass, false);
        Level(panel, turn, false);
    }

    private async Task<int> Inside()
    {
        await File();
        return (await Rooms.Get<VisitQueries>().Day(SiloRooms.Guard, null, default)).Inside;
    }

    private async Task<IEnumerable<string>> Names()
    {
        await File();
        return (await Rooms.Get<VisitQueries>().Day(SiloRooms.Guard, null, default)).InsideNames;
    }

    // The panel's journal, as its link uploads it.
    private async Task File()
    {
        for (; filed < panel.Entries.Count; filed++)
        {
            var entry = panel.Entries[filed];
            await Take(new Report
            {
                Number = filed + 1, Kind = entry.Kind, WallMs = entry.At.ToUnixTimeMilliseconds(),
                Boot = PanelRig.Boot, Door = entry.Subject, Cause = entry.Cause, Body = entry.Body,
                Hash = ByteString.CopyFrom(1, (byte)filed),
            });
        }
    }
}
