using Facility.Contracts.Credentials;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Silo.Panels;
using Facility.Tests.Link.Kit;
using Google.Protobuf;

namespace Facility.Tests.Link;

public sealed class TableFlowTests : LinkTestBase
{
    [Fact]
    public async Task A_table_reaches_the_panel_with_everything_in_it_and_is_confirmed()
    {
        var silo = await Silo();
        silo.Tables.Table = TableMessages.Seal(Body(version: 7, credentials: 2000));
        var body = new PanelBody(LinkSite.Panel1, "boot-a");
        Panel(silo, body, new JournalInMemory());

        await Until(() => silo.Tables.ConfirmedSoFar.Count == 1, "a confirmation");

        Assert.Equal($"panel-1 table 7 {silo.Tables.Table.Digest}", silo.Tables.ConfirmedSoFar[0]);
        Assert.Equal(silo.Tables.Table.Digest, body.Table.Digest);
        Assert.Equal(2000, body.Table.Credentials.Length);
        var first = body.Table.Credentials[0];
        Assert.Equal(new CredentialId("c-0"), first.Id);
        Assert.Equal([.. new byte[32]], first.CardHash);
        Assert.Equal(CredentialState.Active, first.State);
        Assert.Null(first.ValidFrom);
        Assert.Equal([LinkSite.Gate1], body.Table.Groups[new AccessGroupId("g-1")]);
    }

    [Fact]
    public async Task A_table_the_panel_holds_is_not_sent_again_but_a_changed_one_is()
    {
        var silo = await Silo();
        var body = new PanelBody(LinkSite.Panel1, "boot-a");
        Panel(silo, body, new JournalInMemory());
        await Until(() => body.Table.Version == 1, "the table");

        silo.Connections.TablesChanged();
        silo.Tables.Table = TableMessages.Seal(Body(version: 2, credentials: 1));
        silo.Connections.TablesChanged();

        await Until(() => body.Table.Version == 2, "the changed table");
        Assert.Equal(["table 1", "table 2"], body.Heard);
    }

    [Fact]
    public async Task A_table_whose_octets_do_not_match_its_digest_is_not_adopted()
    {
        var silo = await Silo();
        var damaged = TableMessages.Seal(Body(version: 3, credentials: 5));
        var octets = damaged.Table.ToByteArray();
        octets[^1] ^= 1;
        damaged.Table = ByteString.CopyFrom(octets);
        silo.Tables.Table = damaged;
        var body = new PanelBody(LinkSite.Panel1, "boot-a");

        var panel = Panel(silo, body, new JournalInMemory());

        await Until(() => panel.Log.Has(3209, "its digest is"), "a refusal");
        Assert.Equal(0, body.Table.Version);
        Assert.Empty(silo.Tables.ConfirmedSoFar);
    }

    [Fact]
    public async Task Open_revocations_come_before_the_table_and_are_confirmed()
    {
        var silo = await Silo();
        silo.Tables.Revoke(new Revocation { Number = 1, Credential = "c-1", State = (int)CredentialState.Lost });
        var body = new PanelBody(LinkSite.Panel1, "boot-a");
        Panel(silo, body, new JournalInMemory());

        await Until(() => silo.Tables.ConfirmedSoFar.Count == 2, "both confirmations");

        Assert.Equal(["revoke c-1 Lost", "table 1"], body.Heard);
        Assert.Contains("panel-1 revocation 1 c-1", silo.Tables.ConfirmedSoFar);
    }

    [Fact]
    public async Task A_revocation_and_a_lockdown_overtake_a_large_table_that_is_already_on_its_way()
    {
        var silo = await Silo();
        silo.Tables.Table = TableMessages.Seal(Body(version: 9, credentials: 60_000));
        using var certificate = WirePanel.Enrolled(silo, LinkSite.Panel1);
        using var wire = new WirePanel(silo.Address, certificate);
        await wire.Greet(WirePanel.Hello(LinkSite.Panel1));
        var first = (await wire.Hear()).Table;
        Assert.Equal(0, first.Part);

        Assert.True(silo.Connections.TrySend(
            LinkSite.Panel1, new ToPanel { Revocation = new Revocation { Number = 5, Credential = "c-5" } }));
        Assert.True(silo.Connections.TrySend(
            LinkSite.Panel1, new ToPanel { Lockdown = new LockdownOrder { Order = "o-1", Block = "b01" } }));

        var last = (first.Part, first.Parts);
        var urgent = new List<ToPanel>();
        while (urgent.Count < 2)
        {
            var message = await wire.Hear();
            if (message.Table is { } part) last = (part.Part, part.Parts);
            else urgent.Add(message);
        }

        Assert.Equal(5, urgent[0].Revocation.Number);
        Assert.Equal("o-1", urgent[1].Lockdown.Order);
        Assert.True(last.Part < last.Parts / 2, $"part {last.Part} of {last.Parts} came before them");
    }

    [Fact]
    public async Task A_panel_that_stops_reading_is_cut_off_before_its_queue_is_endless()
    {
        var silo = await Silo();
        using var certificate = WirePanel.Enrolled(silo, LinkSite.Panel1);
        using var wire = new WirePanel(silo.Address, certificate);
        await wire.Greet(WirePanel.Hello(LinkSite.Panel1));
        var padding = new string('x', 4096);

        var sent = 0;
        while (sent < 100 * PanelLimits.UrgentMax
            && silo.Connections.TrySend(LinkSite.Panel1, Lockdown(padding))) sent++;

        Assert.True(silo.Log.Has(2202, "no longer reads"), $"{sent} sent");
        Assert.False(silo.Connections.Pulse(LinkSite.Panel1).Connected);
    }

    private static ToPanel Lockdown(string reason) =>
        new() { Lockdown = new LockdownOrder { Order = "o-1", Block = "b01", Reason = reason } };

    private static AccessTableBody Body(long version, int credentials)
    {
        var body = new AccessTableBody { Version = version, CompiledMs = 1, ValidUntilMs = 2 };
        body.Groups.Add(new DoorGroup { Group = "g-1", Doors = { LinkSite.Gate1.Value } });
        for (var i = 0; i < credentials; i++)
        {
            body.Credentials.Add(new GrantedCredential
            {
                Credential = $"c-{i}",
                CardHash = ByteString.CopyFrom(new byte[32]),
                Holder = "s-001",
                Groups = { "g-1" },
                State = (int)CredentialState.Active,
            });
        }

        return body;
    }
}
