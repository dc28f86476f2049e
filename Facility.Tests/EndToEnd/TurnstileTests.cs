using System.Net.Http.Json;
using System.Text.Json;
using Facility.Contracts.Record;
using Facility.Tests.Kit;

namespace Facility.Tests.EndToEnd;

/// <summary>The main gate on real processes: a card, a pulse over the process border, an arm, a record.</summary>
[Collection(FacilityCollection.Name)]
public class TurnstileTests(FacilityFixture fixture)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    private readonly RunningFacility facility = fixture.Facility;

    [Fact]
    public async Task A_card_turns_the_arm_once_and_the_passage_is_confirmed_and_recorded()
    {
        using var supervisor = await SignedInClient.SignIn(facility, "supervisor");
        var before = await OneCardTests.Newest(supervisor);

        Assert.Equal("passed", await Visit("gate-t1-out", "s-001", "through"));

        await UntilRecorded(supervisor, before, RecordKinds.PassageConfirmed);
        Assert.Equal(
            [RecordKinds.CardGranted, RecordKinds.PassageConfirmed],
            await OneCardTests.Kinds(supervisor, "gate-t1", before));
        var shown = (await supervisor.Get("/blocks/gate/turnstiles")).EnumerateArray().First();
        Assert.Equal("Working", shown.GetProperty("status").GetProperty("mode").GetString());
        Assert.True(shown.GetProperty("status").GetProperty("a").GetProperty("passed").GetInt32() >= 1);
    }

    [Fact]
    public async Task Whoever_turns_back_is_recorded_as_that_and_nobody_passed()
    {
        using var supervisor = await SignedInClient.SignIn(facility, "supervisor");
        var before = await OneCardTests.Newest(supervisor);

        Assert.Equal("turned back", await Visit("gate-t2-in", "s-001", "back"));

        await UntilRecorded(supervisor, before, RecordKinds.PassageUnused, "gate-t2");
        Assert.Equal(
            [RecordKinds.CardGranted, RecordKinds.PassageTurnedBack, RecordKinds.PassageUnused],
            await OneCardTests.Kinds(supervisor, "gate-t2", before));
    }

    private async Task<string> Visit(string reader, string card, string manner)
    {
        using var answer = await facility.Simulator.PostAsJsonAsync("/turnstiles/visits", new { reader, card, manner });
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, body.ToString());
        return body.GetProperty("outcome").GetString()!;
    }

    private Task UntilRecorded(SignedInClient client, long before, string kind, string turnstile = "gate-t1") =>
        Eventually.Holds(
            async () => (await OneCardTests.Kinds(client, turnstile, before)).Contains(kind),
            Soon, () => facility.Panel(RunningFacility.Panel1).Said);
}
