using System.Globalization;
using Facility.Tests.Kit;

namespace Facility.Tests.EndToEnd;

/// <summary>The silo is killed with signal 9 again and again while clients work, and in the middle of starts: what it
/// acknowledged stands once, and what it did not was done whole or not at all.</summary>
/// <remarks>The clients count by themselves; nothing of the silo is asked what it remembers of them.
/// <c>FACILITY_KILLS=500 FACILITY_KILL_ANSWERS=500</c> for the night: the second is the most answers that a life of
/// the silo gets time for. <c>FACILITY_SEED</c> to see one again.</remarks>
public sealed class KilledSiloTests(ITestOutputHelper output)
{
    private const int ClientsMax = 8, KillsInStart = 5;
    private static readonly int Kills = Setting("FACILITY_KILLS", 20);
    private static readonly int Answers = Setting("FACILITY_KILL_ANSWERS", 60);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly int Seed = Setting("FACILITY_SEED", Environment.TickCount);

    [Fact]
    public async Task What_was_acknowledged_stands_once_however_often_the_silo_is_killed()
    {
        output.WriteLine($"FACILITY_SEED={Seed}");
        var dice = new Random(Seed);
        var ledger = new AcknowledgementLedger();
        await using var facility = new RunningFacility();
        await facility.StartSilo();
        var clients = await KillClient.Choose(facility, ledger, ClientsMax);

        for (var kill = 1; kill <= Kills; kill++)
        {
            var enough = ledger.Acknowledged + dice.Next(Answers);
            var working = await Task.WhenAll(clients.Select(client => client.Begin(facility, kill)));
            await Eventually.Holds(() => ledger.Acknowledged >= enough, Patience, () => $"{ledger}");
            await facility.Silo.Kill();
            await Task.WhenAll(working);

            if (kill % KillsInStart == 0) await facility.KillInStart(TimeSpan.FromMilliseconds(dice.Next(200, 4_000)));
            await facility.StartSilo();
        }
        await Task.WhenAll(clients.Select(client => client.AskAgain(facility)));
        await facility.Silo.Kill();

        var (exit, said) = await ProcessUnderTest.RunToEnd(
            "Facility.Silo", "record", "verify", "--data", facility.SiloData);
        Assert.True(exit == 0, said);
        var complaints = await ledger.CompareWith(Path.Combine(facility.SiloData, "facility.db"));
        output.WriteLine($"{Kills} kills, {ledger}");
        Assert.Empty(complaints);
        Assert.True(ledger.Acknowledged > Kills, $"{ledger}: the clients hardly worked");
    }

    private static int Setting(string name, int otherwise) => int.TryParse(
        Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var set) ? set : otherwise;
}
