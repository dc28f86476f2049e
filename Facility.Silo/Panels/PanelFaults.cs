using System.Collections.Concurrent;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;

namespace Facility.Silo.Panels;

/// <summary>How often each fault of each panel's link was seen since this process
/// started.</summary>
public sealed class PanelFaults
{
    private readonly ConcurrentDictionary<(PanelId Panel, FaultCode Fault), long> counts = new();

    public void Count(PanelId panel, FaultCode fault) =>
        counts.AddOrUpdate((panel, fault), 1, (_, count) => count + 1);

    public long Of(PanelId panel, FaultCode fault) => counts.GetValueOrDefault((panel, fault));
}
