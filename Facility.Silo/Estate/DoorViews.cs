using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Silo.Orders;
using Facility.Silo.Panels;
using Facility.Silo.Service;

namespace Facility.Silo.Estate;

/// <summary>Puts the panel's facts and what the silo knows of a door together.</summary>
public sealed class DoorViews(
    SiteCatalogue site, IDoorBoard board, IPanelConnections panels, PeopleBoard people, OrderBoard orders,
    DoorWords words, DoorServices services, CellBoard estate)
{
    public DoorView? Find(DoorId door) => site.Doors.TryGetValue(door, out var known) ? ViewOf(known) : null;

    public ImmutableArray<DoorView> OfBlock(BlockId block) =>
        site.DoorsOfBlock.TryGetValue(block, out var doors) ? [.. doors.Select(ViewOf)] : [];

    public DoorView ViewOf(SiteDoor door)
    {
        var panel = site.PanelOf(door);
        var status = board.Find(door.Id);
        return new()
        {
            Status = status with { CommandedBecause = words.Because(status.CommandedBecause) },
            Label = door.Label,
            Block = door.Block,
            Use = door.Use,
            Panel = panel,
            PanelConnected = panels.Pulse(panel).Connected,
            Cell = door.Cell,
            PeopleBehind = (door.Cell ?? door.HatchOf) is { } cell ? people.CountIn(cell) : 0,
            CellState = door.Cell is { } home ? estate.StateOf(home) : null,
            CellPending = door.Cell is { } asked ? estate.PendingAt(asked) : null,
            Order = orders.Find(door.Id) is { } order ? words.Say(order) : null,
            Landing = door.Landing,
            Service = services.Find(door.Id),
            Refused = words.Say(orders.Refused(door.Id)),
            BlockLabel = site.Blocks[door.Block].Label,
            LandingLabel = site.LandingLabel(door.Block, door.Landing),
            InterlockHeldBy = words.InSentence(status.InhibitedBy),
            Precedence = site.Site.Precedence,
            Kind = door.Fittings.Kind,
            HatchOf = door.HatchOf,
            HatchOfLabel = door.HatchOf is { } behind && site.Cells.TryGetValue(behind, out var placed)
                ? placed.Cell.Label : "",
        };
    }
}
