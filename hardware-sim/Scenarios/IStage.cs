using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using HardwareSim.Doors;
using HardwareSim.Lines;

namespace HardwareSim.Scenarios;

/// <summary>Where a scenario is played: a building, in real time or in virtual time.</summary>
internal interface IStage
{
    /// <summary>The site.</summary>
    Site Site { get; }

    /// <summary>Its people, if any are known.</summary>
    SitePeople? People { get; }

    /// <summary>Time since the building stands.</summary>
    TimeSpan Now { get; }

    /// <summary>Whoever gives orders at a station; null when nobody is signed in.</summary>
    IStaff? Staff { get; }

    /// <summary>Lets time pass.</summary>
    Task Pass(TimeSpan time, CancellationToken cancellation);

    /// <summary>Somebody goes to a reader and shows a card; ends when the person is gone.</summary>
    Task<VisitReport> Visit(ReaderId reader, Card card);

    /// <summary>Does something to a door's body, or looks at it.</summary>
    Task<T> Act<T>(DoorId door, Func<TimeSpan, DoorBody, T> act);

    /// <summary>Does something to a line.</summary>
    Task<T> OnLine<T>(LineId line, Func<TimeSpan, LineModel, T> act);

    /// <summary>Trips or restores the hard-wired fire loop.</summary>
    void SwitchFire(bool on);
}
