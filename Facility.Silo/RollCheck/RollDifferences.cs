using Facility.Contracts.Actors;
using Facility.Contracts.Record;
using Facility.Domain.RollCheck;
using Facility.Domain.Signals;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Facility.Silo.Signals;

namespace Facility.Silo.RollCheck;

/// <summary>Asks for help when a recount says again what the record does not.</summary>
public static class RollDifferences
{
    /// <summary>Registers the signal, once for each roll check.</summary>
    public static async Task Tell(FacilityDb db, RecordAppender record, RollCheckRow check, LandingTally landing)
    {
        if (check.DifferenceTold || landing.Round < 2 || !RollCheckTally.IsMiscounted(landing.Facts)) return;
        check.DifferenceTold = true;
        var says = RollCheckTally.Of(landing.Facts)[0];
        record.Append(new RecordFacts(SiloRecordKinds.RollDifference, Actor.Host, check.BlockId)
            .With("check", check.Id).With("difference", says));
        await new SignalIntake(db, record).Register(
            SignalCatalogue.Current.Find("roll-difference")!, Actor.Host, check.BlockId,
            $"Counted twice over, and it differs. {says}", "", []);
    }
}
