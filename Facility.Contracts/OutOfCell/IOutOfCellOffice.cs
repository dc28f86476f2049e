using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.OutOfCell;

/// <summary>Everybody's minutes outdoors and in contact, each day.</summary>
public interface IOutOfCellOffice
{
    /// <summary>Today, of everybody who lives in a cell; of one block, if it is named.</summary>
    [Operation("outofcell.read")]
    Task<OutOfCellBoard> Board(BlockId? block, CancellationToken cancellation);

    /// <summary>One person's today and the days before.</summary>
    [Operation("outofcell.read")]
    Task<OutOfCellFile> Of(PersonId person, CancellationToken cancellation);

    /// <summary>Writes down what somebody's time was spent on. Refusals: OUTC-01 to OUTC-06; fault 1003.</summary>
    [Operation("outofcell.write")]
    Task<Verdict> Write(WriteOutOfCell order, CancellationToken cancellation);

    /// <summary>Takes an entry back that was wrong. Refusals: OUTC-07, OUTC-08; fault 1003.</summary>
    [Operation("outofcell.take-back")]
    Task<Verdict> TakeBack(TakeBackOutOfCell order, CancellationToken cancellation);
}
