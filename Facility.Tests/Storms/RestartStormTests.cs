using System.Text.Json;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Tests.Kit;
using Facility.Tests.Sites;
using Microsoft.Data.Sqlite;

namespace Facility.Tests.Storms;

/// <summary>Silo, panels and building are killed and started again in random order while doors are in use.</summary>
/// <remarks>Each <c>dotnet test</c> kills silo, building and one panel once; <c>FACILITY_STORM_RESTARTS=200</c> makes
/// a nightly check of it, with both panels, and <c>FACILITY_STORM_SEED</c> replays one.</remarks>
public sealed class RestartStormTests(ITestOutputHelper output)
{
    private const string Alarmed = "b01-l1-c10";
    private const int Building = 3, OrdersMax = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60), AfterRestart = TimeSpan.FromSeconds(1),
        AlarmWithin = TimeSpan.FromSeconds(20), Look = TimeSpan.FromMilliseconds(200);
    private static readonly string[] Panels =
        IsNightly ? [RunningFacility.Panel1, RunningFacility.Panel2] : [RunningFacility.Panel1];

    private static readonly Site Colony = SiteFiles.ReadColony();
    private readonly int restarts = Number("FACILITY_STORM_RESTARTS") ?? Panels.Length + 2;
    private readonly int seed = Number("FACILITY_STORM_SEED") ?? Environment.TickCount;

    private static bool IsNightly => Number("FACILITY_STORM_RESTARTS") is not null;

    [Fact]
    public async Task Restarting_everything_in_any_order_releases_nothing_and_loses_no_relock_and_no_alarm()
    {
        var dice = new Random(seed);
        output.WriteLine($"seed {seed}, {restarts} restarts");
        await using var facility = await RunningFacility.Start(Panels);
        await RaiseAlarm(facility);
        for (var restart = 0; restart < restarts; restart++)
        {
            var victim = VictimOf(restart, dice);
            var door = $"b{dice.Next(1, (6 * Panels.Length) + 1):00}-l1-c{dice.Next(1, 10):00}";
            var wait = TimeSpan.FromMilliseconds(dice.Next(0, 1500));
            var told = $"seed {seed}, restart {restart + 1} of {Name(victim)}, "
                + $"{door} ordered {wait.TotalMilliseconds} ms before";
            output.WriteLine(told);
            await Strike(facility, victim, dice.Next(2) == 0 ? door : "", wait, told);
        }
        await UntilAlarmsAreRecorded(facility);
        var (exit, said) = await ProcessUnderTest.RunToEnd(
            "Facility.Silo", "record", "verify", "--data", facility.SiloData);
        Assert.True(exit == 0, $"seed {seed}: {said}");
    }

    // Everybody once, in an order by the seed; then anybody.
    private int VictimOf(int restart, Random dice)
    {
        int[] all = [0, .. Enumerable.Range(1, Panels.Length), Building];
        new Random(seed).Shuffle(all);
        return restart < all.Length ? all[restart] : all[dice.Next(all.Length)];
    }

    private static async Task Strike(RunningFacility facility, int victim, string door, TimeSpan wait, string told)
    {
        var before = await Releases(facility);
        var order = door.Length > 0 ? Order(facility, door) : Task.CompletedTask;
        await Task.Delay(wait, TimeProvider.System);
        await Restart(facility, victim);
        await order;
        foreach (var panel in Panels) await facility.UntilConnected(panel);
        await Eventually.Holds(() => IsSecuredBut(facility, Alarmed), Patience, () => $"not all relocked: {told}");

        var settled = await Releases(facility);
        await Task.Delay(AfterRestart, TimeProvider.System);
        Assert.Equal(settled, await Releases(facility));
        foreach (var (id, count) in settled)
        {
            var most = (IsBuilding(victim) ? LetGoWithoutPower(id) : before[id]) + (id == door ? 1 : 0);
            Assert.True(count <= most, $"{id} was released {count} times, {most} at most: {told}");
        }

        // A new building has a good bolt: its door is well again, and fails anew.
        if (IsBuilding(victim)) await RaiseAlarm(facility);
    }

    // A fail-safe lock is released until its panel has power on it again: nobody's order.
    private static int LetGoWithoutPower(string door) =>
        Colony.Doors.First(one => one.Id.Value == door).Lock is LockKind.FailSafe ? 1 : 0;

    private static async Task Restart(RunningFacility facility, int victim)
    {
        var process = victim switch
        {
            0 => facility.Silo,
            1 or 2 => facility.Panel(Panels[victim - 1]),
            _ => facility.Building,
        };
        await process.Kill();
        if (victim == 0) await facility.StartSilo();
        else if (IsBuilding(victim)) await facility.StartSimulator();
        else await facility.StartPanel(Panels[victim - 1]);
    }

    // Whoever is killed meanwhile answers nothing; whether the order acted is what the bodies show.
    private static async Task Order(RunningFacility facility, string door)
    {
        try
        {
            using var guard = await SignedInClient.SignIn(facility, "guard");
            var panel = string.CompareOrdinal(door, "b07") < 0 ? Panels[0] : Panels[1];
            await guard.Release(door, panel, $"storm-{Guid.NewGuid():n}");
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException or InvalidOperationException)
        {
            TestContext.Current.TestOutputHelper!.WriteLine($"the order for {door} was cut off");
        }
    }

    private static async Task RaiseAlarm(RunningFacility facility)
    {
        var before = InJournal(facility);
        await Post(facility, $"/doors/{Alarmed}/jam");
        using var inspector = await SignedInClient.SignIn(facility, "inspector");
        for (var again = 0; !await HasFailed(); again++)
        {
            Assert.True(again < OrdersMax, $"{OrdersMax} orders raised no alarm: {facility.Panel(Panels[0]).Said}");
            await OrderOnce(facility, HasFailed);
        }

        // Another alarm, such as of a building that has just come back, is not the one that is waited for.
        async Task<bool> HasFailed() => InJournal(facility) > before && await SaysItFailed(inspector);
    }

    // An order that a loaded machine carries for more than three seconds is rightly dropped; then it is given anew.
    private static async Task OrderOnce(RunningFacility facility, Func<Task<bool>> hasActed)
    {
        await Order(facility, Alarmed);
        for (var waited = TimeSpan.Zero; waited < AlarmWithin && !await hasActed(); waited += Look)
            await Task.Delay(Look, TimeProvider.System);
    }

    private static async Task UntilAlarmsAreRecorded(RunningFacility facility)
    {
        using var inspector = await SignedInClient.SignIn(facility, "inspector");
        var recorded = 0;
        await Eventually.Holds(
            async () => (recorded = await InRecord(inspector)) == InJournal(facility),
            Patience, () => $"{InJournal(facility)} alarms in the journal, {recorded} in the record");
        await Eventually.Holds(
            () => SaysItFailed(inspector),
            Patience, () => $"{Alarmed} does not say any more that it failed to lock");
    }

    private static async Task<bool> SaysItFailed(SignedInClient inspector) =>
        (await Alarms(inspector)).Contains("FailedToLock", StringComparison.Ordinal);

    // By kind: of all that happened at that door a page of the record holds only the newest part.
    private static async Task<int> InRecord(SignedInClient inspector) =>
        (await inspector.Get($"/record?kind={RecordKinds.AlarmRaised}&subject={Alarmed}&count=500")).GetArrayLength();

    private static async Task<string> Alarms(SignedInClient inspector) =>
        (await inspector.Get($"/doors/{Alarmed}")).GetProperty("status").GetProperty("alarms").GetString() ?? "";

    private static long InJournal(RunningFacility facility)
    {
        var path = Path.Combine(facility.Folder, Panels[0], "journal.db");
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM entries WHERE kind = $kind AND subject = $subject";
        command.Parameters.AddWithValue("$kind", RecordKinds.AlarmRaised);
        command.Parameters.AddWithValue("$subject", Alarmed);
        return (long)command.ExecuteScalar()!;
    }

    private static async Task<SortedDictionary<string, long>> Releases(RunningFacility facility) =>
        new((await Bodies(facility)).ToDictionary(
            body => body.GetProperty("id").GetString()!, body => body.GetProperty("releases").GetInt64()));

    private static async Task<bool> IsSecuredBut(RunningFacility facility, string jammed) =>
        (await Bodies(facility)).All(body =>
            body.GetProperty("secured").GetBoolean() || body.GetProperty("id").GetString() == jammed);

    private static async Task<List<JsonElement>> Bodies(RunningFacility facility)
    {
        using var state = JsonDocument.Parse(
            await facility.Simulator.GetStringAsync(new Uri("/state", UriKind.Relative)));
        return [.. state.RootElement.GetProperty("doors").EnumerateArray().Select(body => body.Clone())];
    }

    private static async Task Post(RunningFacility facility, string path)
    {
        using var answer = await facility.Simulator.PostAsync(new Uri(path, UriKind.Relative), null);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
    }

    private static bool IsBuilding(int victim) => victim == Building;

    private static string Name(int victim) => victim switch
    {
        0 => "the silo",
        1 or 2 => Panels[victim - 1],
        _ => "the building",
    };

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : null;
}
