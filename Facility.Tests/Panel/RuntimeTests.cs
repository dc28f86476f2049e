using System.Collections.Concurrent;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Devices.Access;
using Facility.Devices.Journal;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Wire;
using Facility.Devices.Panel;
using Facility.Tests.Kit;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Facility.Tests.Panels;

/// <summary>The real runtime with the real journal; only the line is a recorder that acknowledges.</summary>
public sealed class RuntimeTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    private const int Rounds = 20;
    private readonly Site site = SmallSites.Of(
        [.. Enumerable.Range(0, Rounds).Select(index => SmallSites.Door($"d{index + 1}", index))]);
    private readonly string folder = Directory.CreateTempSubdirectory("panel-").FullName;

    [Fact]
    public async Task When_a_release_frame_is_handed_to_the_line_another_process_can_read_its_entry()
    {
        KeepTable();
        using var running = Start();
        for (var round = 1; round <= Rounds; round++)
        {
            running.Line.Reads(site.Doors[round - 1]);
            await Eventually.Holds(() => running.Line.Releases.Count == round, Soon, () => "no release");
        }

        Assert.All(running.Line.Releases.Select((seen, index) => (seen, index)),
            one => Assert.Equal(one.index + 1, one.seen));
    }

    [Fact]
    public async Task A_restarted_panel_has_its_table_its_revocations_and_its_lockdown()
    {
        using (var first = Start())
        {
            Assert.True(await first.Panel.Adopt(PanelRig.TableFor(site)).WaitAsync(Soon, Token));
            await first.Panel.Revoke(new("c-1"), Contracts.Credentials.CredentialState.Lost).WaitAsync(Soon, Token);
            first.Panel.LockDown(new(new("l-1"), SmallSites.Block, true, "s-002", "", 1));
            await Eventually.Holds(() => first.Panel.Doors[0].LockedDown, Soon, () => "not locked down");
        }
        using var again = Start();

        Assert.True(again.Panel.Doors[0].LockedDown);
        Assert.Equal(7, again.Panel.Table.Version);
        again.Line.Reads(SmallSites.Door("d1"));
        await Eventually.Holds(() => again.Journal.Read(1, 100).Any(Denied), Soon, () => "not denied");

        static bool Denied(JournalEntry entry) =>
            entry.Body.Contains("CARD-02", StringComparison.Ordinal)
            && entry.Body.Contains("CARD-07", StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_table_is_refused()
    {
        KeepTable();
        using var running = Start();

        Assert.False(await running.Panel.Adopt(PanelRig.TableFor(site) with { Version = 6 }).WaitAsync(Soon, Token));
    }

    [Fact]
    public async Task Who_waits_for_a_change_is_told_when_a_door_changes()
    {
        using var running = Start();
        var revision = await running.Panel.WaitForChange(-1, Token);
        var change = running.Panel.WaitForChange(revision, Token);
        running.Panel.LockDown(new(new("l-1"), SmallSites.Block, true, "s-002", "", 1));

        Assert.True(await change.WaitAsync(Soon, Token) > revision);
    }

    [Fact]
    public void A_second_panel_on_the_same_data_folder_is_refused_by_name()
    {
        using var first = PanelData.Claim(folder, "panel-1");

        var refused = Assert.Throws<IOException>(() => PanelData.Claim(folder, "panel-2"));

        Assert.Contains("panel-1, process", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_lockdown_file_locks_every_block_down_and_a_damaged_table_opens_nothing()
    {
        var path = Path.Combine(folder, "x");
        File.WriteAllText(path, "{ half");

        Assert.Equal(SmallSites.Block, Assert.Single(LockdownFile.Read(path, [SmallSites.Block], default)).Block);
        Assert.Equal(AccessTable.None, AccessTableFile.Read(path).Table);
    }

    [Fact]
    public void A_table_comes_back_as_it_was_kept()
    {
        var path = Path.Combine(folder, "x");
        var table = PanelRig.TableFor(site);
        AccessTableFile.Write(path, table, RevocationOverlay.Empty);
        var back = AccessTableFile.Read(path).Table;

        Assert.Equal((table.Version, table.Digest, table.ValidUntil), (back.Version, back.Digest, back.ValidUntil));
        Assert.NotNull(new AccessIndex(back).Find(table.Credentials[0].CardHash));
        Assert.Contains(new DoorId("d1"), back.Groups[new("staff")]);
    }

    [Fact]
    public void A_wrong_ports_file_is_told_line_by_line()
    {
        var path = Path.Combine(folder, "ports.json");
        Assert.False(PortsFile.TryRead(path, site.Lines, out _, out var missing));
        Assert.Single(missing);
        File.WriteAllText(path, """{ "ports": { "line-1": "usb:3" } }""");
        Assert.False(PortsFile.TryRead(path, site.Lines, out _, out var wrong));
        Assert.Contains("line-1", Assert.Single(wrong), StringComparison.Ordinal);
        File.WriteAllText(path, """{ "ports": { "line-1": "tcp:127.0.0.1:4000" } }""");
        Assert.True(PortsFile.TryRead(path, site.Lines, out var endpoints, out _));
        Assert.Equal("tcp:127.0.0.1:4000", endpoints[SmallSites.Line]);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private void KeepTable()
    {
        var table = PanelRig.TableFor(site) with { ValidUntil = DateTimeOffset.MaxValue };
        AccessTableFile.Write(Path.Combine(folder, "access-table.bin"), table, RevocationOverlay.Empty);
    }

    private Running Start() => new(site, folder);

    private sealed class Running : IDisposable
    {
        private readonly PanelData data;

        public Running(Site site, string folder)
        {
            data = PanelData.Claim(folder, "panel-1");
            var clock = new PanelClock(TimeProvider.System);
            Journal = new(new(data.Journal, "boot", 1 << 20), clock, NullLogger.Instance);
            Panel = new(
                new(new(site, SmallSites.Panel), "boot", data, clock, () => new(PanelRig.Key),
                    new(data.ChannelKeys), (_, sink) => Line = new(data.Journal, sink)),
                Journal, NullLogger.Instance);
            Line!.ComesUp(site.Lines[0]);
        }

        public PanelJournal Journal { get; }

        public PanelRuntime Panel { get; }

        public RecordingLine Line { get; private set; } = null!;

        public void Dispose()
        {
            Panel.Dispose();
            Journal.Dispose();
            data.Dispose();
        }
    }

    /// <summary>Looks into the journal file through its own connection whenever a release is submitted.</summary>
    private sealed class RecordingLine(string journal, Action<LineId, BusEvent> sink) : ILine
    {
        public LineId Id => SmallSites.Line;

        public ConcurrentQueue<int> Releases { get; } = [];

        public ConcurrentQueue<BusInput> Heard { get; } = [];

        public void Tell(BusInput input)
        {
            Heard.Enqueue(input);
            if (input is BusInput.Submit { Command: var command }) Answer(command);
        }

        private void Answer(BusCommand command)
        {
            if (command.Command is OutputCommand { Orders: [{ Action: OutputAction.OnFor }] })
                Releases.Enqueue(Granted());
            sink(Id, new BusEvent.CommandEnded(
                command.Address, command.Ticket, CommandOutcome.Acknowledged, NakReason.None));
        }

        public void ComesUp(SiteLine line)
        {
            sink(Id, new BusEvent.LineChanged(true, "test"));
            foreach (var one in line.Peripherals)
            {
                sink(Id, new BusEvent.PeripheralOnline(one.Address));
                if (one.Inputs > 0) Reports(one.Address, InputState.Active);
            }
        }

        public void Reads(SiteDoor door) =>
            sink(Id, new BusEvent.CardRead(door.Readers[0].Address, 0, 26, [1, 2, 3, 0x40]));

        private void Reports(byte address, InputState state) =>
            sink(Id, new BusEvent.InputsReported(address, [.. Enumerable.Repeat(state, 8)]));

        private int Granted()
        {
            using var connection = new SqliteConnection($"Data Source={journal};Mode=ReadOnly;Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM entries WHERE kind = 'card.granted'";
            return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}
