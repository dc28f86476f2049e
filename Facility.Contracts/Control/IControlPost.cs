using Facility.Contracts.Ids;
using Facility.Contracts.Roles;

namespace Facility.Contracts.Control;

/// <summary>Which station controls which block: exactly one at a time. Lockdown and life safety ask nobody.</summary>
public interface IControlPost
{
    /// <summary>How the control of a block stands.</summary>
    [Operation("doors.watch")]
    Task<ControlView> View(BlockId block, CancellationToken cancellation);

    /// <summary>The viewer's station says that it is there; a page repeats it every 3 s.</summary>
    [Operation("doors.watch")]
    Task Beat(CancellationToken cancellation);

    /// <summary>Takes, offers, accepts, withdraws or gives up. Refusals: CTRL-02 to CTRL-05; fault 1003.</summary>
    [Operation("control.take")]
    Task<ControlAnswer> Do(ControlAct act, BlockId block, StationId? to, CancellationToken cancellation);

    /// <summary>Takes a block from the station that holds it. Refusals: CTRL-06; fault 1003.</summary>
    [Operation("control.force")]
    Task<ControlAnswer> Force(BlockId block, string reason, CancellationToken cancellation);
}
