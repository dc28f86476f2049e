using System.Collections.Immutable;

namespace Facility.Domain.OutOfCell;

/// <summary>What happened at a cell's door, as far as it says who may be out.</summary>
public enum CellSight
{
    /// <summary>It opened, released for a walk.</summary>
    OpenedForWalk = 1,

    /// <summary>It opened, released for a search or for staff: the cell may stand empty and stays so.</summary>
    OpenedForStaff = 2,

    /// <summary>It opened, released for another reason.</summary>
    Opened = 3,

    /// <summary>It opened and nobody said what for: by key, by card, by force.</summary>
    OpenedUnexplained = 4,

    /// <summary>It is closed and locked.</summary>
    Secured = 5,

    /// <summary>It cannot be seen any more.</summary>
    Lost = 6,

    /// <summary>It can be seen again.</summary>
    Found = 7,
}

/// <summary>A moment at a cell's door.</summary>
/// <param name="At">When.</param>
/// <param name="Sight">What.</param>
public sealed record CellMoment(DateTimeOffset At, CellSight Sight);

/// <summary>Reads walks out of what a cell's door saw. A walk empties the cell (penal code art. 146), so whoever lives
/// in it is out from the moment it is locked behind them until it is opened for their return.</summary>
/// <remarks>A door sees a leaf move, never how many pass: who stayed in is written down by an officer. The first
/// opening for a walk leads out and the next opening leads in. Where one of the two could have gone unseen, they may be
/// in or out, until the door opens for something that finds people in their cell or brings them back to it.</remarks>
public sealed class CellWalk
{
    private readonly ImmutableArray<MeterSpan>.Builder spans = ImmutableArray.CreateBuilder<MeterSpan>();
    private State state = State.Home;
    private DateTimeOffset since;
    private bool isBlind;
    private string why = "";

    private CellWalk()
    {
    }

    private enum State
    {
        // They are in.
        Home,

        // Opened for a walk and not yet locked behind them.
        Leaving,

        // Locked, and nobody in it.
        Out,

        // Opened for the return and not yet locked.
        Returning,

        // They may be in or out.
        Unknown,
    }

    /// <summary>Pieces of a day.</summary>
    /// <param name="moments">What the door saw, in the order of time.</param>
    public static ImmutableArray<MeterSpan> Of(IEnumerable<CellMoment> moments)
    {
        var walk = new CellWalk();
        foreach (var moment in moments) walk.Take(moment);
        walk.End();
        return walk.spans.ToImmutable();
    }

    private void Take(CellMoment moment)
    {
        if (moment.Sight is CellSight.Found) isBlind = false;
        if (isBlind) return;
        if (moment.Sight is CellSight.Lost)
        {
            isBlind = true;
            Doubt(moment.At, "the door could not be seen");
        }
        else if (moment.Sight is CellSight.Secured) Lock(moment.At);
        else if (moment.Sight is not CellSight.Found) Open(moment);
    }

    private void Open(CellMoment moment)
    {
        // While it stands open it does not begin anew.
        if (state is State.Leaving or State.Returning) return;
        if (moment.Sight is CellSight.OpenedUnexplained) Doubt(moment.At, "it opened, and nobody said what for");
        else if (moment.Sight is CellSight.OpenedForStaff) return;
        else if (state is State.Out) ComeBack(moment.At);
        else if (moment.Sight is CellSight.Opened) Settle(moment.At);
        else if (state is State.Home) state = State.Leaving;
    }

    private void Doubt(DateTimeOffset at, string because)
    {
        if (state is State.Unknown) return;
        if (state is State.Out) Add(at, MeterSign.Seen, "released for a walk");
        (state, since, why) = (State.Unknown, at, because);
    }

    private void ComeBack(DateTimeOffset at)
    {
        Add(at, MeterSign.Seen, "released for a walk");
        state = State.Returning;
    }

    private void Settle(DateTimeOffset at)
    {
        if (state is State.Unknown) Add(at, MeterSign.Gap, why);
        state = State.Home;
    }

    private void Lock(DateTimeOffset at)
    {
        if (state is State.Leaving) (state, since) = (State.Out, at);
        else if (state is State.Returning) state = State.Home;
    }

    private void End()
    {
        if (state is State.Out) Add(null, MeterSign.Seen, "released for a walk, and not yet back");
        if (state is State.Unknown) Add(null, MeterSign.Gap, why);
    }

    private void Add(DateTimeOffset? until, MeterSign sign, string says)
    {
        if (until is null || until > since) spans.Add(new(since, until, sign, says));
    }
}
