using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Facility.Contracts.Doors;
using Facility.Tests.Admin.Host;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class HttpApi(ScreenHost host)
{
    private static CancellationToken Running => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_reads_without_a_session()
    {
        using var stranger = new HttpClient { BaseAddress = host.Address };
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/api/v1/blocks", Running)).StatusCode);
    }

    [Theory]
    [InlineData("inspector")]
    [InlineData("administrator")]
    [InlineData("medic")]
    [InlineData("integrator")]
    public async Task Who_may_not_release_is_refused_by_the_server(string role)
    {
        using var person = await host.SignedIn(role);
        var answer = await person.PostAsJsonAsync("/api/v1/doors/b01-l1-c01/release", Release("t-1"), Running);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_door_is_written_with_plain_names()
    {
        using var guard = await host.SignedIn("guard");
        var door = await guard.GetFromJsonAsync<JsonElement>("/api/v1/doors/b01-l1-c09", Running);

        Assert.Equal("b01-l1-c09", door.GetProperty("status").GetProperty("door").GetString());
        Assert.Equal("Secured", door.GetProperty("status").GetProperty("bolt").GetString());
    }

    [Fact]
    public async Task An_accepted_release_answers_with_its_order()
    {
        using var guard = await host.SignedIn("guard");
        var answer = await guard.PostAsJsonAsync("/api/v1/doors/b01-l2-c01/release", Release("t-2"), Running);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var order = await answer.Content.ReadFromJsonAsync<JsonElement>(Running);
        Assert.Equal("t-2", order.GetProperty("id").GetString());
        Assert.Equal("Pending", order.GetProperty("progress").GetString());
    }

    [Theory]
    [InlineData("close", DoorMotion.Close)]
    [InlineData("stop", DoorMotion.Stop)]
    public async Task A_slider_is_closed_and_stopped_by_who_may(string act, DoorMotion motion)
    {
        using var guard = await host.SignedIn("guard");
        using var inspector = await host.SignedIn("inspector");
        var path = $"/api/v1/doors/b01-l2-c03/{act}";
        var body = new { order = $"t-{act}", pressed = new { panel = "panel-1", boot = "boot", milliseconds = 1 } };

        Assert.Equal(HttpStatusCode.Forbidden, (await inspector.PostAsJsonAsync(path, body, Running)).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await guard.PostAsJsonAsync(path, body, Running)).StatusCode);
        Assert.Single(host.Facility.Motions, order => order.Id.Value == $"t-{act}" && order.Motion == motion);
    }

    [Fact]
    public async Task A_refused_release_names_every_objection()
    {
        using var guard = await host.SignedIn("guard");
        host.Facility.Answers[new("b01-l2-c02")] = new([
            new("DOOR-03", "The block is locked down.", "A supervisor ends the lockdown."),
            new("DOOR-05", "The partner door is not secured.")]);
        var answer = await guard.PostAsJsonAsync("/api/v1/doors/b01-l2-c02/release", Release("t-3"), Running);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Running);
        Assert.Equal(["DOOR-03", "DOOR-05"], problem.GetProperty("refusals").EnumerateArray()
            .Select(refusal => refusal.GetProperty("rule").GetString()!));
    }

    [Theory]
    [InlineData("/api/v1/doors/b99-nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/doors/no%20name", HttpStatusCode.BadRequest)]
    public async Task A_wrong_name_is_said_so(string path, HttpStatusCode expected)
    {
        using var guard = await host.SignedIn("guard");
        Assert.Equal(expected, (await guard.GetAsync(path, Running)).StatusCode);
    }

    [Fact]
    public async Task Another_sites_form_cannot_lock_a_block_down()
    {
        using var guard = await host.SignedIn("guard");
        using var forged = new HttpRequestMessage(HttpMethod.Post, "/lockdown/b01");
        forged.Headers.Add("Origin", "https://elsewhere.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await guard.SendAsync(forged, Running)).StatusCode);
    }

    [Fact]
    public async Task The_document_describes_every_call_with_its_row()
    {
        using var anybody = new HttpClient { BaseAddress = host.Address };
        var document = await anybody.GetFromJsonAsync<JsonElement>("/openapi/v1.json", Running);

        var release = document.GetProperty("paths").GetProperty("/api/v1/doors/{door}/release").GetProperty("post");
        Assert.Contains("doors.release", release.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.All(
            document.GetProperty("paths").EnumerateObject(),
            path => Assert.StartsWith("/api/v1/", path.Name, StringComparison.Ordinal));
    }

    private static object Release(string order) => new
    {
        order,
        reason = "Meal",
        note = "",
        pressed = new { panel = "panel-1", boot = "boot-1", milliseconds = 1000 },
    };
}
