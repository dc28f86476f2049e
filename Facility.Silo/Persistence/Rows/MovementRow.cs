using Facility.Contracts.Roll;

namespace Facility.Silo.Persistence.Rows;

/// <summary>A passage of the gate; numbered per person, without a gap.</summary>
public sealed class MovementRow
{
    public required string PersonId { get; set; }
    public int Sequence { get; set; }
    public MovementKind Kind { get; set; }
    public bool LedOut { get; set; }

    /// <summary>Whether the movement before this one led out too: then this one changed nobody inside.</summary>
    public bool WasOutBefore { get; set; }
    public DateTimeOffset At { get; set; }
    public DateTimeOffset? DueBack { get; set; }
    public string Authority { get; set; } = "";
    public required string OrderId { get; set; }
    public string By { get; set; } = "";
}
