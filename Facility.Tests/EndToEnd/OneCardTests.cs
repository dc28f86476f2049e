using System.Text.Json;
using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Tests.Kit;

namespace Facility.Tests.EndToEnd;

/// <summary>The main job on real processes: a card crosses the wire, the door answers, the record holds it.</summary>
[Collection(FacilityCollection.Name)]
public class OneCardTests(FacilityFixture fixture)
{
    private readonly RunningFacility facility = fixture.Facility;

    [Fact]
    public async Task A_card_opens_its_gate_and_the_four_facts_are_confirmed_and_recorded()
    {
        using var supervisor = await SignedInClient.SignIn(facility, "supervisor");
        var before = await Newest(supervisor);

        Assert.Equal("passed", await facility.Outcome("b06-gate-out", "s-001"));

        await UntilRecorded(supervisor, before, RecordKinds.DoorSecured, "b06-gate");
        Assert.Equal(
            [RecordKinds.CardGranted, RecordKinds.DoorReleased, RecordKinds.DoorOpened, RecordKinds.DoorClosed,
                RecordKinds.DoorSecured],
            await Kinds(supervisor, "b06-gate", before));

        var door = (await supervisor.Get("/doors/b06-gate")).GetProperty("status");
        Assert.Equal("Locked", Text(door, "commanded"));
        Assert.Equal("Secured", Text(door, "bolt"));
        Assert.Equal("Closed", Text(door, "leaf"));
        Assert.Equal("Yes", Text(door, "secured"));
        var age = TimeProvider.System.GetUtcNow() - door.GetProperty("confirmedAt").GetDateTimeOffset();
        Assert.True(age < TimeSpan.FromSeconds(20), $"confirmed {age} ago");
    }

    [Fact]
    public async Task The_wire_carried_a_timed_output_order_and_nothing_garbled()
    {
        await facility.Present("b01-gate-out", "s-001");

        var frames = await facility.Wire("line-b01");

        Assert.NotEmpty(frames);
        Assert.Contains(frames, frame => frame is { IsReply: false, Code: 0x68 } && frame.Data is [_, 5, ..]);
    }

    [Fact]
    public async Task A_revoked_card_is_denied_and_the_record_says_why()
    {
        using var supervisor = await SignedInClient.SignIn(facility, "supervisor");
        var before = await Newest(supervisor);

        Assert.Equal("denied", await facility.Outcome("b01-gate-out", "s-060"));

        await UntilRecorded(supervisor, before, RecordKinds.CardDenied);
        var denied = (await Entries(supervisor, "b01-gate", before))[^1];
        Assert.Contains("CARD-", denied.GetProperty("rules").GetString(), StringComparison.Ordinal);
        Assert.True(await facility.IsSecured("b01-gate"));
    }

    [Fact]
    public async Task A_reader_with_two_factors_opens_for_card_and_pin_and_for_nothing_less()
    {
        using var supervisor = await SignedInClient.SignIn(facility, "supervisor");
        var before = await Newest(supervisor);

        Assert.Equal("denied", await facility.Outcome("medical-gate-out", "s-001", "9999"));
        Assert.Equal("passed", await facility.Outcome("medical-gate-out", "s-001"));
        Assert.Equal("denied", await facility.Outcome("medical-gate-out", "s-005"));

        await Eventually.Holds(
            async () => (await Denials()).Count == 2,
            TimeSpan.FromSeconds(10), () => facility.Panel(RunningFacility.Panel1).Said);
        Assert.Equal("CARD-11", (await Denials())[0]);
        Assert.Contains("CARD-10", (await Denials())[1], StringComparison.Ordinal);

        async Task<IReadOnlyList<string>> Denials() =>
        [
            .. (await Entries(supervisor, "medical-gate", before))
                .Where(entry => entry.GetProperty("kind").GetString() == RecordKinds.CardDenied)
                .Select(entry => entry.GetProperty("rules").GetString()!),
        ];
    }

    [Fact]
    public async Task An_unknown_card_opens_nothing_and_is_recorded_without_its_number()
    {
        using var supervisor = await SignedInClient.SignIn(facility, "supervisor");
        var before = await Newest(supervisor);

        Assert.Equal("denied", await facility.Outcome("b01-gate-out", "DEADBEC0:26"));

        await UntilRecorded(supervisor, before, RecordKinds.CardDenied);
        Assert.DoesNotContain("DEADBEC0", (await supervisor.Get("/record?count=100")).ToString(),
            StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_guard_releases_a_cell_and_sees_every_step()
    {
        using var guard = await SignedInClient.SignIn(facility, "guard");

        var (status, answer) = await guard.Release("b01-l1-c05", RunningFacility.Panel1, "order-cell-5");

        Assert.True((int)status < 300, $"{status} {answer}");
        await Eventually.Holds(async () =>
            (await facility.Body("b01-l1-c05")).GetProperty("bolt").GetString() == "withdrawn",
            TimeSpan.FromSeconds(5), () => facility.Panel(RunningFacility.Panel1).Said);
        await Eventually.Holds(async () => await Progress(guard, "b01-l1-c05") is OrderProgress.Secured,
            TimeSpan.FromSeconds(15), () => "the order never ended secured");
        Assert.True(await facility.IsSecured("b01-l1-c05"));
    }

    [Fact]
    public async Task The_same_order_twice_acts_once()
    {
        using var guard = await SignedInClient.SignIn(facility, "guard");

        var first = await guard.Release("b01-l1-c06", RunningFacility.Panel1, "order-twice");
        var second = await guard.Release("b01-l1-c06", RunningFacility.Panel1, "order-twice");

        Assert.Equal(first.Body.GetProperty("at").GetString(), second.Body.GetProperty("at").GetString());
        using var supervisor = await SignedInClient.SignIn(facility, "supervisor");
        await Eventually.Holds(async () => await Progress(guard, "b01-l1-c06") is OrderProgress.Secured,
            TimeSpan.FromSeconds(15), () => "the order never ended secured");
        Assert.Single(await Kinds(supervisor, "b01-l1-c06", 0), RecordKinds.ReleaseAccepted);
    }

    [Fact]
    public async Task A_guard_may_not_revoke_cards_and_an_inspector_may_not_release()
    {
        using var guard = await SignedInClient.SignIn(facility, "guard");
        using var inspector = await SignedInClient.SignIn(facility, "inspector");

        var revoking = await guard.Post("/credentials/any/revoke", new { cause = 1, note = "" });
        var releasing = await inspector.Release("b01-l1-c07", RunningFacility.Panel1, "order-inspector");

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, revoking.Status);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, releasing.Status);
    }

    internal static async Task<List<JsonElement>> Entries(SignedInClient client, string subject, long after) =>
        [.. (await client.Get($"/record?count=200&subject={subject}")).EnumerateArray()
            .Where(entry => entry.GetProperty("number").GetInt64() > after).Reverse()];

    internal static async Task<List<string>> Kinds(SignedInClient client, string subject, long after) =>
        [.. (await Entries(client, subject, after)).Select(entry => entry.GetProperty("kind").GetString()!)];

    internal static async Task<long> Newest(SignedInClient client) =>
        (await client.Get("/record?count=1")).EnumerateArray().Select(entry =>
            entry.GetProperty("number").GetInt64()).FirstOrDefault();

    private Task UntilRecorded(
        SignedInClient client, long before, string kind, string door = "b01-gate") => Eventually.Holds(
        async () => (await Kinds(client, door, before)).Contains(kind),
        TimeSpan.FromSeconds(10), () => facility.Panel(RunningFacility.Panel1).Said);

    private static async Task<OrderProgress?> Progress(SignedInClient client, string door) =>
        (await client.Get($"/doors/{door}")).GetProperty("order") is { ValueKind: JsonValueKind.Object } order
            ? Enum.Parse<OrderProgress>(Text(order, "progress"))
            : null;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
