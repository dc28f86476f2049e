namespace Facility.Silo.Persistence.Rows;

/// <summary>Written by the readiness check, because only a write shows that writing works; one row.</summary>
public sealed class ProbeRow
{
    public required string Id { get; set; }

    public DateTimeOffset At { get; set; }
}
