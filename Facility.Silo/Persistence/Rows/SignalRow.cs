using Facility.Contracts.Signals;

namespace Facility.Silo.Persistence.Rows;

/// <summary>A signal. What was reported stays here; the record holds ids only.</summary>
public sealed class SignalRow : IVersioned
{
    /// <summary>By chance, so that numbers tell nobody how many there are.</summary>
    public required string Id { get; set; }
    public required string Kind { get; set; }
    public string About { get; set; } = "";
    public string Text { get; set; } = "";
    public required string ReporterId { get; set; }

    /// <summary>The report's order; empty for what a device told.</summary>
    public string OrderId { get; set; } = "";
    public SignalStep Step { get; set; }

    /// <summary>The place in the kind's chain whose turn it is.</summary>
    public int Place { get; set; }
    public DateTimeOffset AskedAt { get; set; }
    public DateTimeOffset? DueAt { get; set; }
    public int Escalations { get; set; }

    public long Version { get; set; }
}
