using Facility.Contracts.Ids;
using Facility.Silo.Persistence.Rows;

namespace Facility.Silo.Housing;

/// <summary>How much of the housing is read.</summary>
/// <param name="Cells">The cells, with everybody who lives in them.</param>
/// <param name="Also">People who live elsewhere or nowhere, and are asked about.</param>
/// <param name="Whose">Whose orders are read, by ids; null for everybody's.</param>
internal sealed record HousingReach(
    IQueryable<CellRow> Cells, IReadOnlyCollection<PersonId> Also, IQueryable<string>? Whose);
