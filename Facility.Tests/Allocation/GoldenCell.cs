using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Domain.Allocation;

namespace Facility.Tests.Allocation;

/// <summary>A cell of a case: four places of ten square metres each, unless it says otherwise.</summary>
public sealed class GoldenCell
{
    public CellState State { get; set; } = CellState.Active;

    public int Maximum { get; set; } = 4;

    public int? Working { get; set; }

    public decimal Area { get; set; } = 40;

    public List<CellPurposes> Purposes { get; set; } = [];

    public HousingCell Cell() => new(
        new CellId("cell"), "1-101", new BlockId("b01"), "l1", State, new(Maximum, Working ?? Maximum, Maximum), Area,
        Purposes.Aggregate(CellPurposes.None, (all, one) => all | one));
}
