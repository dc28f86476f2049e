using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Tests.Kit;

namespace Facility.Tests.Link.Kit;

/// <summary>Folders, servers and waiting for what the network brings.</summary>
public abstract class LinkTestBase : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("facility-link-");
    private readonly List<IAsyncDisposable> running = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        running.Reverse();
        foreach (var one in running) await one.DisposeAsync();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    internal string Folder(string name) => folder.CreateSubdirectory(name).FullName;

    internal Task<LinkServer> Silo(string name = "silo") => Silo(name, TimeProvider.System);

    internal Task<LinkServer> Silo(string name, TimeProvider clock) =>
        Keep(new LinkServer(Folder(name), clock)).Start();

    internal RunningPanel Panel(LinkServer silo, PanelBody body, JournalInMemory journal)
    {
        var file = Path.Combine(Folder(body.Id.Value), "code.txt");
        File.WriteAllText(file, silo.IssueCode(body.Id) + "\n");
        return Keep(new RunningPanel(body, journal, Folder(body.Id.Value), silo.Address, file));
    }

    internal T Keep<T>(T one) where T : IAsyncDisposable
    {
        running.Add(one);
        return one;
    }

    internal static Task Until(Func<bool> holds, string what) => Eventually.Holds(holds, Patience, () => what);

    internal static DoorStatus Secure(DoorId door, long revision = 1) => new()
    {
        Door = door,
        Commanded = Commanded.Locked,
        Bolt = BoltState.Secured,
        Leaf = LeafState.Closed,
        Secured = Secured.Yes,
        Availability = Availability.Online,
        ConfirmedAt = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero),
        Revision = revision,
    };
}
