using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Roll;

/// <summary>Who is inside, who is out, and what changed it.</summary>
public interface IRollOffice
{
    /// <summary>The roll now.</summary>
    [Operation("roll.read")]
    Task<RollBoard> Board(CancellationToken cancellation);

    /// <summary>Writes a passage of the gate down. Refusals: ROLL-03 to ROLL-07; fault 1003.</summary>
    [Operation("roll.move")]
    Task<Verdict> Move(RecordMovement order, CancellationToken cancellation);
}
