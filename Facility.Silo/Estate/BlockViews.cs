using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Contracts.Turnstiles;
using Facility.Domain.Doors;
using Facility.Silo.Panels;

namespace Facility.Silo.Estate;

/// <summary>Blocks and their lockdowns as screens show them, from memory alone.</summary>
public sealed class BlockViews(
    SiteCatalogue site, IDoorBoard board, IPanelConnections panels, LockdownBoard lockdowns, PeopleBoard people,
    CellBoard estate, TimeProvider clock)
{
    public ImmutableArray<BlockView> All => [.. site.Site.Blocks.Select(ViewOf)];

    public LockdownView Lockdown(BlockId block)
    {
        var state = lockdowns.Find(block);
        var doors = site.DoorsOfBlock.GetValueOrDefault(block, []);
        return new(
            block, state.Engaged, state.Engaged ? state.Since : null, state.Engaged ? state.By : "", doors.Length,
            state.Engaged ? Unconfirmed(doors) : [],
            state.Way)
        {
            Exits = state.Engaged ? LockdownExits.Of(doors, state.Way) : [],
            Owed = state is { Engaged: true, Since: { } since } ? Owed(block, since) : [],
        };
    }

    /// <summary>What a supervisor looks at before ending a lockdown.</summary>
    public LockdownPreview PreviewEnd(BlockId block)
    {
        var view = Lockdown(block);
        var doors = site.DoorsOfBlock[block];
        return new(view, LockdownExits.PossibleAgain(doors, view.Way), SeenOf(view));
    }

    /// <summary>What somebody who looks now sees.</summary>
    public LockdownSeen SeenOf(LockdownView view) =>
        new(lockdowns.Find(view.Block).Order, [.. view.Unconfirmed.Select(door => door.Door)]);

    private ImmutableArray<OwedDuty> Owed(BlockId block, DateTimeOffset since) =>
        OwedDuties.Of(site.Site.Duties, block, since, clock.GetUtcNow(), site.Zone);

    private ImmutableArray<UnconfirmedDoor> Unconfirmed(ImmutableArray<SiteDoor> doors) =>
    [
        .. from door in doors
           let why = WhyUnconfirmed(door)
           where why.Length > 0
           select new UnconfirmedDoor(door.Id, door.Label, why)
    ];

    // The first that holds is said: without its panel, nothing else about a door is known.
    private string WhyUnconfirmed(SiteDoor door)
    {
        if (!panels.Pulse(site.PanelOf(door)).Connected) return "Panel not connected.";
        return board.Find(door.Id) switch
        {
            { Availability: not Availability.Online } => "No answer.",
            { LockedDown: false } => "Lockdown not taken by the panel yet.",
            { Secured: Secured.Yes } => "",
            { Motor: MotorState.Blocked } => "Leaf open: something is in its way.",
            { Motor: MotorState.Closing } => "Closing.",
            { Leaf: LeafState.Open } => "Leaf open.",
            { Bolt: BoltState.Between, Parts: { Length: > 0 } parts } => $"Bolts: {parts}.",
            { Bolt: BoltState.Unsecured } => "Bolt not home.",
            { Bolt: BoltState.Fault } or { Leaf: LeafState.Fault } => "Input with a cable fault.",
            _ => "Inputs cannot be read.",
        };
    }

    private BlockView ViewOf(SiteBlock block)
    {
        var doors = site.DoorsOfBlock[block.Id].Select(door => board.Find(door.Id)).ToList();
        var turnstiles = site.Site.Turnstiles.Where(one => one.Block == block.Id)
            .Select(one => panels.Turnstiles(one.Panel).FirstOrDefault(told => told.Turnstile == one.Id))
            .OfType<TurnstileStatus>().ToList();
        var cells = block.Landings.SelectMany(landing => landing.Cells).ToList();
        return new(
            block.Id, block.Label, doors.Count,
            doors.Count(door => door.Secured == Secured.No) + turnstiles.Count(one => one.IsFree),
            doors.Count(door => door.Secured == Secured.Unknown),
            doors.Count(door => door.Alarms != DoorAlarms.None)
                + turnstiles.Count(one => one.Alarms is not TurnstileAlarms.None),
            lockdowns.Find(block.Id).Engaged,
            cells.Sum(cell => people.CountIn(cell.Id)),
            cells.Where(cell => estate.StateOf(cell.Id) is CellState.Active).Sum(cell => estate.MaximumOf(cell.Id)));
    }
}
