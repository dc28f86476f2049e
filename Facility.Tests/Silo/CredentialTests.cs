using Facility.Contracts.Credentials;
using Facility.Contracts.Link;
using Facility.Contracts.People;
using Facility.Silo.Access;
using Facility.Silo.Panels;
using Facility.Silo.Panels.Pki;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Silo;

public sealed class CredentialTests : IAsyncLifetime
{
    private const string Number = "2681FCC0";

    private SiloRooms rooms = null!;

    private CredentialStore Store => rooms.Get<CredentialStore>();

    private IAccessTables Tables => rooms.Get<IAccessTables>();

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open();
        await rooms.AddPerson("s-001", PersonKind.Staff);
        await rooms.AddPerson("p-0001", PersonKind.Prisoner);
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task A_new_card_is_in_the_next_table_under_the_panels_own_hash()
    {
        var before = await Table(SmallSite.Panel1);
        Assert.Empty((await Enrol()).Refusals);
        var after = await Table(SmallSite.Panel1);

        Assert.Equal(before.Version + 1, after.Version);
        var granted = Assert.Single(after.Credentials);
        var key = rooms.Get<ICardKeys>().Of(SmallSite.Panel1);
        Assert.Equal(Hmac(key, $"card:26:{Number}"), granted.CardHash.ToByteArray());
        Assert.Equal(Hmac(key, $"pin:{granted.Credential}:4711"), granted.PinHash.ToByteArray());
        Assert.NotEqual(granted.CardHash, Assert.Single((await Table(SmallSite.Panel2)).Credentials).CardHash);
        Assert.Equal(1, rooms.Panels.TableChanges);
    }

    [Fact]
    public async Task No_card_number_and_no_pin_is_anywhere_in_the_database()
    {
        await Enrol();

        await using (var db = rooms.Db()) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        var octets = await File.ReadAllBytesAsync(rooms.Settings.DatabaseFile);
        Assert.True(octets.AsSpan().IndexOf("s-001"u8) > 0, "the holder's id must be found, or this test sees nothing");
        Assert.True(octets.AsSpan().IndexOf("2681FCC0"u8) < 0 && octets.AsSpan().IndexOf("4711"u8) < 0);
    }

    [Fact]
    public async Task A_prisoner_gets_no_card_and_the_refusal_is_recorded()
    {
        var verdict = await Enrol("p-0001");

        Assert.Equal("CRED-01", verdict.Rules);
        await using var db = rooms.Db();
        Assert.Empty(await db.Credentials.ToListAsync());
        Assert.Equal("CRED-01", (await db.Record.SingleAsync(entry => entry.Kind == "credential.refused")).Rules);
        Assert.Equal(0, rooms.Panels.TableChanges);
    }

    [Fact]
    public async Task A_card_has_one_holder()
    {
        await Enrol();

        Assert.Equal("CRED-03", (await Enrol()).Rules);
    }

    [Fact]
    public async Task A_revocation_waits_for_each_panel_until_it_confirms()
    {
        await Enrol();
        await Store.End(SiloRooms.Administrator, Card, RevocationCause.Lost, "on the bus", default);

        var open = Assert.Single(await Tables.Unconfirmed(SmallSite.Panel1, default));
        Assert.Equal((Card.Value, (int)CredentialState.Lost), (open.Credential, open.State));

        await Tables.Confirmed(
            SmallSite.Panel1, new RevocationConfirmed { Number = open.Number, Credential = Card.Value }, default);
        Assert.Empty(await Tables.Unconfirmed(SmallSite.Panel1, default));
        Assert.Single(await Tables.Unconfirmed(SmallSite.Panel2, default));

        var view = Assert.Single(await rooms.Get<CredentialQueries>().List("s-001", default));
        Assert.Equal(CredentialState.Lost, view.State);
        Assert.Equal([true, false], view.Panels.Select(panel => panel.Confirmed));
    }

    [Fact]
    public async Task A_confirmed_table_confirms_the_revocations_it_carries()
    {
        await Enrol();
        await Store.End(SiloRooms.Administrator, Card, RevocationCause.Revoked, "", default);
        var table = await Tables.Current(SmallSite.Panel2, default);

        await Tables.Confirmed(
            SmallSite.Panel2, new TableConfirmed { Version = table.Version, Digest = table.Digest }, default);

        Assert.Empty(await Tables.Unconfirmed(SmallSite.Panel2, default));
        Assert.Single(await Tables.Unconfirmed(SmallSite.Panel1, default));
    }

    [Fact]
    public async Task What_was_revoked_does_not_come_back()
    {
        await Enrol();
        await Store.End(SiloRooms.Administrator, Card, RevocationCause.Revoked, "", default);

        Assert.Equal("CRED-08", (await Store.SetGroups(SiloRooms.Administrator, Card, [new("duty")], default)).Rules);
        Assert.Equal("CRED-08", (await Store.SetPin(SiloRooms.Administrator, Card, "1234", default)).Rules);
        var again = await Store.End(SiloRooms.Administrator, Card, RevocationCause.Lost, "", default);
        Assert.Equal("CRED-07", again.Rules);
    }

    [Fact]
    public async Task Duress_pin_and_escort_reach_the_panels_and_the_two_pins_differ()
    {
        await Enrol();

        Assert.Equal("CRED-09", (await Store.SetDuressPin(SiloRooms.Administrator, Card, "4711", default)).Rules);
        Assert.Empty((await Store.SetDuressPin(SiloRooms.Administrator, Card, "4712", default)).Refusals);
        Assert.Empty((await Store.SetEscort(SiloRooms.Administrator, Card, true, default)).Refusals);

        var granted = Assert.Single((await Table(SmallSite.Panel1)).Credentials);
        var key = rooms.Get<ICardKeys>().Of(SmallSite.Panel1);
        Assert.Equal(Hmac(key, $"pin:{granted.Credential}:4712"), granted.DuressHash.ToByteArray());
        Assert.True(granted.NeedsEscort);
        Assert.Equal("CRED-09", (await Store.SetPin(SiloRooms.Administrator, Card, "4712", default)).Rules);

        Assert.Empty((await Store.SetPin(SiloRooms.Administrator, Card, "", default)).Refusals);
        Assert.Empty(Assert.Single((await Table(SmallSite.Panel1)).Credentials).DuressHash);
        Assert.Equal("CRED-09", (await Store.SetDuressPin(SiloRooms.Administrator, Card, "4713", default)).Rules);
    }

    [Fact]
    public async Task Groups_are_replaced_and_the_panels_told()
    {
        await Enrol();

        Assert.Empty((await Store.SetGroups(SiloRooms.Administrator, Card, [new("block-b01")], default)).Refusals);

        Assert.Equal(["block-b01"], Assert.Single((await Table(SmallSite.Panel1)).Credentials).Groups);
        Assert.Empty(Assert.Single((await Table(SmallSite.Panel2)).Credentials).Groups);
        Assert.Equal(2, rooms.Panels.TableChanges);
    }

    [Fact]
    public async Task The_same_version_is_the_same_table()
    {
        await Enrol();

        var one = await Tables.Current(SmallSite.Panel1, default);
        await using var other = await SiloRooms.Open(rooms.Folder);
        Assert.Equal(one.Digest, (await other.Get<IAccessTables>().Current(SmallSite.Panel1, default)).Digest);
    }

    private static Facility.Contracts.Ids.CredentialId Card { get; } = new("c-s-001-1");

    private Task<Facility.Contracts.Verdicts.Verdict> Enrol(string person = "s-001") => Store.Enrol(
        SiloRooms.Administrator, new(new(person), Number, 26, [new("duty")], null, null, "4711"), default);

    private async Task<AccessTableBody> Table(Facility.Contracts.Ids.PanelId panel) =>
        AccessTableBody.Parser.ParseFrom((await Tables.Current(panel, default)).Table);

    private static byte[] Hmac(byte[] key, string text) =>
        System.Security.Cryptography.HMACSHA256.HashData(key, System.Text.Encoding.UTF8.GetBytes(text));
}
