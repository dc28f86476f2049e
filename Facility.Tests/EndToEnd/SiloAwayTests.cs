using Facility.Contracts.Record;
using Facility.Tests.Kit;

namespace Facility.Tests.EndToEnd;

/// <summary>The silo dies: doors go on, and what happened is told later, in order, once.</summary>
/// <remarks>The longest of all, and mostly waiting: it runs beside tests that keep a processor busy.</remarks>
public class SiloAwayTests(FacilityFixture fixture) : IClassFixture<FacilityFixture>
{
    private readonly RunningFacility facility = fixture.Facility;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Panels_decide_alone_and_report_later_in_order_and_once()
    {
        long before;
        using (var inspector = await SignedInClient.SignIn(facility, "inspector"))
            before = await OneCardTests.Newest(inspector);
        await facility.Silo.Kill();

        Assert.Equal("passed", await Outcome("s-001"));
        await UntilPanelSaid("door.secured b02-gate");
        Assert.Equal("denied", await Outcome("DEADBEC0:26"));
        Assert.Equal("passed", await Outcome("s-001"));

        await facility.StartSilo();
        await facility.UntilConnected(RunningFacility.Panel1);
        using var reader = await SignedInClient.SignIn(facility, "inspector");
        string[] passage = [RecordKinds.CardGranted, RecordKinds.DoorReleased, RecordKinds.DoorOpened,
            RecordKinds.DoorClosed, RecordKinds.DoorSecured];
        string[] expected = [.. passage, RecordKinds.CardDenied, .. passage];
        await Eventually.Holds(
            async () => (await OneCardTests.Kinds(reader, "b02-gate", before)).Count >= expected.Length,
            Patience, () => facility.Panel(RunningFacility.Panel1).Said);
        Assert.Equal(expected, await OneCardTests.Kinds(reader, "b02-gate", before));
    }

    // The bolt is home in the building a moment before the panel has asked for it.
    private Task UntilPanelSaid(string words) => Eventually.Holds(
        () => facility.Panel(RunningFacility.Panel1).Said.Contains(words, StringComparison.Ordinal),
        Patience, () => facility.Panel(RunningFacility.Panel1).Said);

    /// <summary>Twenty times, at random moments; a failure prints the seed that replays them.</summary>
    [Fact]
    public async Task Killing_the_silo_during_a_release_relocks_the_door_and_re_opens_nothing()
    {
        const int Times = 20;
        var seed = Environment.TickCount;
        var dice = new Random(seed);

        for (var time = 0; time < Times; time++)
        {
            var door = $"b03-l1-c{time % 10 + 1:00}";
            var wait = TimeSpan.FromMilliseconds(dice.Next(0, 1500));
            var told = $"seed {seed}, time {time}, door {door}, killed after {wait.TotalMilliseconds} ms";
            using (var guard = await SignedInClient.SignIn(facility, "guard"))
            {
                var release = guard.Release(door, RunningFacility.Panel1, $"kill-{time}");
                await Task.Delay(wait, TimeProvider.System);
                await facility.Silo.Kill();
                try
                {
                    await release;
                }
                catch (HttpRequestException)
                {
                    // The silo died before it could answer; whether the order acted is what the wire shows.
                }
            }

            // Every fifth time nobody lives until the door has relocked; else the next silo's long start has begun.
            var isAlone = time % 5 == 0;
            var start = isAlone ? Task.CompletedTask : facility.StartSilo();
            await Eventually.Holds(() => facility.IsSecured(door), Patience, () => $"did not relock: {told}");
            var outs = await Releases();
            if (isAlone) start = facility.StartSilo();
            await start;
            await facility.UntilConnected(RunningFacility.Panel1);
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
            Assert.True(await facility.IsSecured(door), $"re-opened: {told}");
            Assert.True(outs == await Releases(), $"a release was sent after the restart: {told}");
        }

        var (exit, said) = await ProcessUnderTest.RunToEnd(
            "Facility.Silo", "record", "verify", "--data", facility.SiloData);
        Assert.True(exit == 0, $"seed {seed}: {said}");
    }

    private async Task<string> Outcome(string card)
    {
        var visit = await facility.Present("b02-gate-out", card);
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{visit}\n{facility.Panel(RunningFacility.Panel1).Said}");
        return visit.GetProperty("outcome").GetString()!;
    }

    // How often any lock of the line was energised since the simulator started.
    private async Task<long> Releases()
    {
        long sum = 0;
        for (var cell = 1; cell <= 10; cell++)
            sum += (await facility.Body($"b03-l1-c{cell:00}")).GetProperty("releases").GetInt64();
        return sum;
    }
}
