using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Doors;

/// <summary>How far an order has come; each step is an observed or recorded fact.</summary>
public enum OrderProgress
{
    /// <summary>Judged and recorded; not yet acknowledged by the panel.</summary>
    Pending = 1,

    /// <summary>The rules or the panel refused; see the verdict.</summary>
    Refused = 2,

    /// <summary>The panel journalled it and drives the lock.</summary>
    Accepted = 3,

    /// <summary>The bolt withdrew.</summary>
    Released = 4,

    /// <summary>The leaf opened.</summary>
    Opened = 5,

    /// <summary>Closed, bolt home: finished.</summary>
    Secured = 6,

    /// <summary>A fault: not delivered, not confirmed, or too old; see the fault.</summary>
    Failed = 7,
}

/// <summary>An order on a door and how far it has come.</summary>
/// <param name="Id">The order.</param>
/// <param name="Door">The door.</param>
/// <param name="Progress">How far.</param>
/// <param name="Verdict">The rules' answer.</param>
/// <param name="Fault">The fault, if one stopped it.</param>
/// <param name="By">Who ordered.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When it was judged.</param>
/// <param name="Says">A sentence for the screen.</param>
[GenerateSerializer, Immutable, Alias("facility.order-view")]
public sealed record OrderView(
    [property: Id(0)] OrderId Id,
    [property: Id(1)] DoorId Door,
    [property: Id(2)] OrderProgress Progress,
    [property: Id(3)] Verdict Verdict,
    [property: Id(4)] FaultCode Fault,
    [property: Id(5)] string By,
    [property: Id(6)] ReleaseReason Reason,
    [property: Id(7)] DateTimeOffset At,
    [property: Id(8)] string Says)
{
    /// <summary>Whether a release ended with the door never opened: then that step is not shown as done.</summary>
    [Id(9)] public bool NeverOpened { get; init; }

    /// <summary>What is to be looked after although it is allowed; empty for nothing.</summary>
    [Id(10)] public string Warns { get; init; } = "";
}
