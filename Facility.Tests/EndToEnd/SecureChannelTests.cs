using System.Text.Json;
using Facility.Contracts.Panels;
using Facility.Contracts.Record;
using Facility.Tests.Kit;

namespace Facility.Tests.EndToEnd;

/// <summary>Real processes and a real wire: what is said on a secure line, and how a reader gets its key.</summary>
[Collection(FacilityCollection.Name)]
public class SecureChannelTests
{
    private const string Line = "line-b02";
    private const byte Reader = 9;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    [Fact]
    public async Task A_secure_line_carries_cards_and_releases_sealed_and_an_exchanged_reader_is_installed_by_order()
    {
        await using var facility = await RunningFacility.Start(RunningFacility.Panel1);
        using var integrator = await SignedInClient.SignIn(facility, "integrator");
        await Until(integrator, facility, one => one.Channel is ChannelCondition.Secure && one.Key is KeyKind.Own);

        Assert.Equal("passed", await facility.Outcome("b02-gate-out", "s-001"));
        Assert.DoesNotContain("2681FCC0", await Octets(facility), StringComparison.OrdinalIgnoreCase);

        await Reset(facility);
        await Until(integrator, facility, one => one.Channel is ChannelCondition.Refused);
        Assert.Equal("not released", await facility.Outcome("b02-gate-out", "s-001"));

        var (status, answer) = await integrator.Post(
            $"/peripherals/{Line}/{Reader}/key", new { order = "install-9", act = 1, reason = "exchanged reader" });
        Assert.True((int)status < 300, $"{status} {answer}");
        await Until(integrator, facility, one => one is { Channel: ChannelCondition.Secure, Key: KeyKind.Own });
        Assert.Equal("passed", await facility.Outcome("b02-gate-out", "s-001"));

        using var inspector = await SignedInClient.SignIn(facility, "inspector");
        await Eventually.Holds(
            async () => (await OneCardTests.Kinds(inspector, Line, 0)).Contains(RecordKinds.KeyChanged),
            Patience, () => facility.Panel(RunningFacility.Panel1).Said);
        Assert.Contains(SiloRecordKinds.KeyOrdered, await OneCardTests.Kinds(inspector, Line, 0));
        Assert.Equal(KeysAtThePanel(facility), KeysInTheReader(facility));
    }

    private static string KeysAtThePanel(RunningFacility facility) => File.ReadAllText(
        Path.Combine(facility.Folder, RunningFacility.Panel1, "keys", "osdp", $"{Line}.{Reader}.key"));

    private static string KeysInTheReader(RunningFacility facility) =>
        File.ReadAllText(Path.Combine(facility.Folder, "sim", "keys", $"{Line}.{Reader}.key"));

    private static async Task Reset(RunningFacility facility)
    {
        using var answer = await facility.Simulator.PostAsync(
            new Uri($"/lines/{Line}/{Reader}/reset", UriKind.Relative), null);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> Octets(RunningFacility facility) =>
        await facility.Simulator.GetStringAsync(new Uri($"/wire/{Line}?unredacted=true", UriKind.Relative));

    private static Task Until(SignedInClient client, RunningFacility facility, Func<PeripheralView, bool> holds) =>
        Eventually.Holds(
            async () => holds(await View(client)), Patience,
            () => facility.Panel(RunningFacility.Panel1).Said);

    private static async Task<PeripheralView> View(SignedInClient client)
    {
        var state = (await client.Get("/peripherals")).EnumerateArray().Select(one => one.GetProperty("state"))
            .Single(one => Text(one, "line") == Line && one.GetProperty("address").GetByte() == Reader);
        return new(
            new(Line), Reader, state.GetProperty("online").GetBoolean(),
            Enum.Parse<ChannelCondition>(Text(state, "channel")), Enum.Parse<KeyKind>(Text(state, "key")),
            Text(state, "because"), default, null);
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).ToString();
}
