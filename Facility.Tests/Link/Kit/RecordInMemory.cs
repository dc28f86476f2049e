using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Silo.Panels;

namespace Facility.Tests.Link.Kit;

/// <summary>A record that outlives the silo of a test, as a database does; it refuses gaps and
/// skips repeats.</summary>
internal sealed class RecordInMemory : IPanelReports
{
    private readonly Lock gate = new();
    private readonly Dictionary<PanelId, List<Report>> held = [];

    /// <summary>Set: nothing can be read or written.</summary>
    public bool IsBroken { get; set; }

    public List<Report> Of(PanelId panel)
    {
        lock (gate) return [.. held.GetValueOrDefault(panel) ?? []];
    }

    public Task<long> LastTaken(PanelId panel, CancellationToken cancellation)
    {
        if (IsBroken) throw new IOException("The disk is full.");
        lock (gate) return Task.FromResult(Last(panel));
    }

    public Task<long> Take(PanelId panel, IReadOnlyList<Report> reports, CancellationToken cancellation)
    {
        if (IsBroken) throw new IOException("The disk is full.");
        lock (gate)
        {
            if (!held.TryGetValue(panel, out var list)) held[panel] = list = [];
            foreach (var report in reports)
            {
                if (report.Number == Last(panel) + 1) list.Add(report);
            }

            return Task.FromResult(Last(panel));
        }
    }

    private long Last(PanelId panel) => held.TryGetValue(panel, out var list) && list.Count > 0 ? list[^1].Number : 0;
}
