using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Facility.Contracts.Doors;
using Facility.Contracts.Link;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Tests.Link.Kit;
using Grpc.Core;

namespace Facility.Tests.Link;

public sealed class CertificateTests : LinkTestBase
{
    [Fact]
    public async Task A_certificate_of_one_panel_cannot_greet_as_another()
    {
        var silo = await Silo();
        using var certificate = WirePanel.Enrolled(silo, LinkSite.Panel1);
        using var wire = new WirePanel(silo.Address, certificate);

        var welcome = await wire.Greet(WirePanel.Hello(LinkSite.Panel2));

        Assert.StartsWith(
            "The certificate is that of panel-1, the greeting that of 'panel-2'", welcome.RefusedBecause,
            StringComparison.Ordinal);
        Assert.False(silo.Connections.Pulse(LinkSite.Panel2).Connected);
    }

    [Fact]
    public async Task Without_a_certificate_nobody_is_welcome()
    {
        var silo = await Silo();
        using var wire = new WirePanel(silo.Address, null);

        var welcome = await wire.Greet(WirePanel.Hello(LinkSite.Panel1));

        Assert.StartsWith(
            "A certificate of this facility is required", welcome.RefusedBecause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_of_an_unknown_authority_does_not_survive_the_handshake()
    {
        var silo = await Silo();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var own = new CertificateRequest("CN=panel-1", key, HashAlgorithmName.SHA256).CreateSelfSigned(
            TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        using var wire = new WirePanel(silo.Address, own);

        await Assert.ThrowsAsync<RpcException>(() => wire.Greet(WirePanel.Hello(LinkSite.Panel1)));

        Assert.True(silo.Log.Has(2213, "sent away"));
    }

    [Fact]
    public async Task A_panel_does_not_talk_to_a_silo_of_another_authority()
    {
        var silo = await Silo();
        Panel(silo, new PanelBody(LinkSite.Panel1, "boot-a"), new JournalInMemory());
        await Until(() => silo.Connections.Pulse(LinkSite.Panel1).Connected, "a connection");
        using var impostor = new Impostor();

        var misled = Keep(new RunningPanel(
            new PanelBody(LinkSite.Panel1, "boot-b"), new JournalInMemory(), Folder("panel-1"), impostor.Address));

        Assert.Equal("", await impostor.WhatItHears());
        await Until(() => misled.Log.Has(3202, "no link"), "a complaint");
        Assert.Equal(0, misled.Log.Count(3201));
    }

    [Fact]
    public async Task Enrolling_anew_silences_the_older_certificate_at_once()
    {
        var silo = await Silo();
        using var older = WirePanel.Enrolled(silo, LinkSite.Panel1);
        using var newer = WirePanel.Enrolled(silo, LinkSite.Panel1);
        using var thief = new WirePanel(silo.Address, older);
        using var owner = new WirePanel(silo.Address, newer);

        var refused = await thief.Greet(WirePanel.Hello(LinkSite.Panel1));
        var welcome = await owner.Greet(WirePanel.Hello(LinkSite.Panel1));

        Assert.StartsWith(
            "Another certificate speaks for panel-1 now", refused.RefusedBecause, StringComparison.Ordinal);
        Assert.Empty(welcome.RefusedBecause);
    }

    [Fact]
    public async Task What_a_panel_says_about_doors_of_others_is_dropped_and_counted()
    {
        var silo = await Silo();
        using var certificate = WirePanel.Enrolled(silo, LinkSite.Panel1);
        using var wire = new WirePanel(silo.Address, certificate);
        await wire.Greet(WirePanel.Hello(LinkSite.Panel1));

        var batch = new DoorStatusBatch();
        batch.Doors.Add(Secure(LinkSite.Gate2).ToMessage());
        batch.Doors.Add(Secure(LinkSite.Gate1).ToMessage());
        batch.Confirmations.Add(new Confirmation { Door = LinkSite.Gate2.Value, ConfirmedMs = 1 });
        await wire.Say(new FromPanel { Doors = batch });

        await Until(() => silo.Board.Find(LinkSite.Gate1).Secured == Secured.Yes, "the own door");
        Assert.Equal(Secured.Unknown, silo.Board.Find(LinkSite.Gate2).Secured);
        Assert.Equal(2, silo.Count(LinkSite.Panel1, FaultCode.PanelSpokeForOthers));
        Assert.True(silo.Log.Has(2209, "b07-gate"));
    }

    [Fact]
    public async Task A_report_about_a_door_of_another_panel_leaves_its_number_and_a_mark_and_no_claim()
    {
        var silo = await Silo();
        var journal = new JournalInMemory();
        journal.Write(1, subject: "b01-gate");
        journal.Write(1, subject: "b07-gate");
        journal.Write(1, subject: "line-b07");
        journal.Write(1, subject: "b07");
        journal.Write(1, subject: "b01");

        Panel(silo, new PanelBody(LinkSite.Panel1, "boot-a"), journal);

        await Until(() => journal.Acknowledged == 5, "five acknowledged reports");
        var taken = silo.Record.Of(LinkSite.Panel1);
        Assert.Equal(["b01-gate", "", "", "", "b01"], taken.Select(report => report.Door));
        Assert.Equal(RecordKinds.ReportRefused, taken[1].Kind);
        Assert.Equal("""{"fault":1004,"kind":"door.secured","subject":"b07-gate"}""", taken[1].Body);
        Assert.Equal(3, silo.Count(LinkSite.Panel1, FaultCode.PanelSpokeForOthers));
    }
}
