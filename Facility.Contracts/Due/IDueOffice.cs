using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Due;

/// <summary>What the law has done by a certain time: events start a clock, a proof closes it.</summary>
/// <remarks>Every question is asked with the viewer: an item that follows from a signal is none for whoever is named
/// in that signal (invariant I15), nor for a role that does not do it.</remarks>
public interface IDueOffice
{
    /// <summary>What is due to an addressee, or to all.</summary>
    [Operation("due.read")]
    Task<DueBoard> Board(string? addressee, CancellationToken cancellation);

    /// <summary>What can be chosen on the page.</summary>
    [Operation("due.read")]
    Task<DueChoices> Choices(CancellationToken cancellation);

    /// <summary>Closes an item with its proof. Refusals: DUES-01 to DUES-03; fault 1003.</summary>
    [Operation("due.close")]
    Task<Verdict> Close(CloseDue order, CancellationToken cancellation);

    /// <summary>Enters an event. Refusals: DUES-04 to DUES-06; fault 1003.</summary>
    [Operation("due.enter")]
    Task<Verdict> Enter(EnterDue order, CancellationToken cancellation);
}
