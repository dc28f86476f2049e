using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Silo.Estate;

namespace Bench.Housing;

/// <summary>The colony's blocks and cells several times over, as one site; without doors, which no bed needs.</summary>
internal static class HousingCopies
{
    public static SiteCatalogue Of(Site colony, int copies) => new(
        colony with
        {
            Id = $"colony-times-{copies}",
            Panels = [], Lines = [], Doors = [], Interlocks = [], Turnstiles = [], Scales = [], FireLoop = null,
            AccessGroups = [], Areas = [], Consoles = [], SafetyInputs = [], Cameras = [], Payphones = [],
            Blocks =
            [
                .. Enumerable.Range(1, copies).SelectMany(copy => colony.Blocks.Select(block => Copy(block, copy))),
            ],
        },
        $"copies-{copies}");

    private static SiteBlock Copy(SiteBlock block, int copy) => block with
    {
        Id = new($"f{copy:00}-{block.Id}"), LockdownKey = null,
        Landings = [.. block.Landings.Select(landing => landing with
        {
            Cells = [.. landing.Cells.Select(cell => cell with { Id = new CellId($"f{copy:00}-{cell.Id}") })],
        })],
    };
}
