using System.Security.Cryptography;
using Facility.Contracts.Link;
using Facility.Silo.Panels.Pki;
using Facility.Tests.Link.Kit;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.Extensions.Time.Testing;

namespace Facility.Tests.Link;

public sealed class EnrolmentTests : LinkTestBase
{
    [Fact]
    public async Task A_panel_with_a_code_enrols_connects_and_knows_its_card_key()
    {
        var silo = await Silo();
        var panel = Panel(silo, new PanelBody(LinkSite.Panel1, "boot-a"), new JournalInMemory());
        Assert.False(panel.Keys.TryReadCardKey(out _));

        await Until(() => silo.Connections.Pulse(LinkSite.Panel1).Milliseconds == 12_345, "a heartbeat");

        Assert.True(panel.Keys.TryReadCardKey(out var cardKey));
        Assert.Equal(silo.CardKeyOf(LinkSite.Panel1), cardKey);
        Assert.NotEqual(silo.CardKeyOf(LinkSite.Panel2), cardKey);
    }

    [Fact]
    public async Task Every_secret_of_panel_and_silo_is_for_its_owner_alone()
    {
        var silo = await Silo();
        Panel(silo, new PanelBody(LinkSite.Panel1, "boot-a"), new JournalInMemory());
        await Until(() => silo.Connections.Pulse(LinkSite.Panel1).Connected, "a connection");

        List<string> keys =
        [
            .. Directory.GetFiles(Path.Combine(Folder("panel-1"), "keys")),
            .. Directory.GetFiles(Path.Combine(Folder("silo"), "keys")),
        ];
        Assert.Equal(5, keys.Count);
        Assert.All(keys, IsForItsOwnerAlone);
    }

    [Fact]
    public async Task A_used_code_is_refused_and_says_what_to_do()
    {
        var silo = await Silo();
        var code = silo.IssueCode(LinkSite.Panel1);
        using var wire = new WirePanel(silo.Address, null);
        Assert.NotEmpty((await Enrol(wire, "panel-1", code)).Certificate);

        var refused = await Assert.ThrowsAsync<RpcException>(() => Enrol(wire, "panel-1", code));

        Assert.Equal(StatusCode.PermissionDenied, refused.StatusCode);
        Assert.Equal(
            "No code is open for panel-1: it was used already or never issued; have a new one issued.",
            refused.Status.Detail);
    }

    [Fact]
    public async Task A_wrong_code_is_refused_and_does_not_use_up_the_right_one()
    {
        var silo = await Silo();
        var code = silo.IssueCode(LinkSite.Panel1);
        Assert.True(EnrolmentCode.TryParse(code, out var right));
        var wrong = right with { Secret = new string('A', EnrolmentCode.SecretLength) };
        using var wire = new WirePanel(silo.Address, null);

        var refused = await Assert.ThrowsAsync<RpcException>(() => Enrol(wire, "panel-1", wrong.ToString()));

        Assert.Contains("not the code that is open for panel-1", refused.Status.Detail, StringComparison.Ordinal);
        Assert.NotEmpty((await Enrol(wire, "panel-1", code)).Certificate);
    }

    [Fact]
    public async Task A_code_of_one_panel_enrols_no_other()
    {
        var silo = await Silo();
        using var wire = new WirePanel(silo.Address, null);
        var code = silo.IssueCode(LinkSite.Panel1);

        var refused = await Assert.ThrowsAsync<RpcException>(() => Enrol(wire, "panel-2", code));

        Assert.Equal("The code is for panel-1, not for panel-2.", refused.Status.Detail);
    }

    [Fact]
    public async Task A_code_is_good_for_an_hour_and_no_millisecond_longer()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var silo = await Silo("silo", clock);
        using var wire = new WirePanel(silo.Address, null);
        var inTime = silo.IssueCode(LinkSite.Panel1);
        var late = silo.IssueCode(LinkSite.Panel2);

        clock.Advance(Enrolment.CodeFor);
        Assert.NotEmpty((await Enrol(wire, "panel-1", inTime)).Certificate);

        clock.Advance(TimeSpan.FromMilliseconds(1));
        var refused = await Assert.ThrowsAsync<RpcException>(() => Enrol(wire, "panel-2", late));
        Assert.Equal("The code for panel-2 is older than an hour; have a new one issued.", refused.Status.Detail);
    }

    [Fact]
    public async Task A_newer_code_voids_the_older_one()
    {
        var silo = await Silo();
        var older = silo.IssueCode(LinkSite.Panel1);
        silo.IssueCode(LinkSite.Panel1);
        using var wire = new WirePanel(silo.Address, null);

        await Assert.ThrowsAsync<RpcException>(() => Enrol(wire, "panel-1", older));
    }

    [Fact]
    public async Task Ten_wrong_codes_in_a_minute_are_enough_even_for_the_right_one()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var silo = await Silo("silo", clock);
        var code = silo.IssueCode(LinkSite.Panel1);
        using var wire = new WirePanel(silo.Address, null);
        for (var i = 0; i < WrongTries.TriesMax; i++)
            await Assert.ThrowsAsync<RpcException>(() => Enrol(wire, "panel-1", "guess"));

        var refused = await Assert.ThrowsAsync<RpcException>(() => Enrol(wire, "panel-1", code));
        Assert.Equal(StatusCode.ResourceExhausted, refused.StatusCode);

        clock.Advance(WrongTries.Window);
        Assert.NotEmpty((await Enrol(wire, "panel-1", code)).Certificate);
    }

    [Fact]
    public async Task A_damaged_request_costs_nobody_the_code()
    {
        var silo = await Silo();
        var code = silo.IssueCode(LinkSite.Panel1);
        using var wire = new WirePanel(silo.Address, null);
        var damaged = new EnrolRequest
        {
            Panel = "panel-1", Code = code, CertificateRequest = ByteString.CopyFromUtf8("no request"),
        };

        var refused = await Assert.ThrowsAsync<RpcException>(async () => await wire.Enrolment.EnrolAsync(
            damaged, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("request cannot be used", refused.Status.Detail, StringComparison.Ordinal);
        Assert.NotEmpty((await Enrol(wire, "panel-1", code)).Certificate);
    }

    [Fact]
    public async Task A_panel_shows_its_code_to_nobody_but_the_authority_that_the_code_names()
    {
        var silo = await Silo();
        var impostor = await Silo("impostor");
        var file = Path.Combine(Folder("panel-1"), "code.txt");
        await File.WriteAllTextAsync(file, silo.IssueCode(LinkSite.Panel1), TestContext.Current.CancellationToken);
        impostor.IssueCode(LinkSite.Panel1);

        var panel = Keep(new RunningPanel(
            new PanelBody(LinkSite.Panel1, "boot-a"), new JournalInMemory(), Folder("panel-1"),
            impostor.Address, file));

        await Until(() => panel.Log.Has(3202, "the code was not shown"), "a refusal to show the code");
        Assert.DoesNotContain(impostor.Log.Lines, line => line.StartsWith("2212", StringComparison.Ordinal));
        Assert.False(panel.Keys.IsEnrolled);
    }

    [Fact]
    public async Task A_refused_code_is_not_tried_again_but_a_new_one_is()
    {
        var silo = await Silo();
        var file = Path.Combine(Folder("panel-1"), "code.txt");
        await File.WriteAllTextAsync(file, silo.IssueCode(LinkSite.Panel2), TestContext.Current.CancellationToken);
        var panel = Keep(new RunningPanel(
            new PanelBody(LinkSite.Panel1, "boot-a"), new JournalInMemory(), Folder("panel-1"), silo.Address, file));
        await Until(() => panel.Log.Has(3203, "the code is for panel-2, this is panel-1"), "a refusal");

        await File.WriteAllTextAsync(file, silo.IssueCode(LinkSite.Panel1), TestContext.Current.CancellationToken);

        await Until(() => silo.Connections.Pulse(LinkSite.Panel1).Connected, "a connection");
    }

    // Windows guards files by lists, not by modes.
    private static void IsForItsOwnerAlone(string key)
    {
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
    }

    private static async Task<EnrolReply> Enrol(WirePanel wire, string panel, string code)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return await wire.Enrolment.EnrolAsync(new EnrolRequest
        {
            Panel = panel, Code = code, CertificateRequest = ByteString.CopyFrom(WirePanel.Request(key)),
        });
    }
}
