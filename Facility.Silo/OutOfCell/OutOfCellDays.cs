using System.Globalization;
using Facility.Contracts.Actors;
using Facility.Contracts.OutOfCell;
using Facility.Contracts.Record;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;

namespace Facility.Silo.OutOfCell;

/// <summary>Keeps how days ended, within the transaction of what ended or changed them.</summary>
public static class OutOfCellDays
{
    /// <summary>Keeps a day that is over; what is short or unknown, and what becomes otherwise, is recorded.</summary>
    /// <returns>Whether somebody is newly short or unknown.</returns>
    public static async Task<bool> Keep(FacilityDb db, RecordAppender record, PersonDay day)
    {
        var isNews = false;
        foreach (var meter in day.Meters.Where(meter => meter.Norm is not null && !day.IsOutAllDay))
        {
            var row = await db.OutOfCellDays.FindAsync(day.Who.Person, day.Who.Facts.Day, meter.Kind);
            // What the door of a cell said that they have left since is in the row, and no longer in what is read.
            if (row is not null && day.HasMovedSince && IsBad(meter.State)) continue;
            var before = row?.State ?? MeterState.None;
            if (row is null)
            {
                row = new() { PersonId = day.Who.Person, Day = day.Who.Facts.Day, Meter = meter.Kind };
                db.OutOfCellDays.Add(row);
            }
            Copy(meter, row);
            if (before == row.State || (before is MeterState.None && !IsBad(row.State))) continue;
            record.Append(EntryOf(row));
            isNews |= IsBad(row.State) && !IsBad(before);
        }
        return isNews;
    }

    /// <summary>Whether somebody had less, or nobody can say.</summary>
    public static bool IsBad(MeterState state) => state is MeterState.Short or MeterState.Unknown;

    /// <summary>As pages show it.</summary>
    public static PastMeter ViewOf(OutOfCellDayRow row) => new(
        row.Day,
        new(row.Meter, row.Known, 0, row.Declined, row.Unknown, row.Norm, row.Source, row.State, null));

    // What still ran at midnight nobody saw ending.
    private static void Copy(MeterDay from, OutOfCellDayRow to)
    {
        var amounts = from.Facts.Is;
        (to.State, to.Norm, to.Source) = (from.State, MeterDay.Minutes(from.Norm!.Least), from.Norm.Source);
        (to.Known, to.Declined) = (MeterDay.Minutes(amounts.Known), MeterDay.Minutes(amounts.Declined));
        to.Unknown = MeterDay.Minutes(amounts.Unknown + amounts.Running);
    }

    private static RecordFacts EntryOf(OutOfCellDayRow row) =>
        new RecordFacts(SiloRecordKinds.OutOfCellDay, Actor.Host, row.PersonId)
            .With("day", $"{row.Day:yyyy-MM-dd}").With("meter", row.Meter.ToString())
            .With("state", row.State.ToString()).With("known", Say(row.Known)).With("unknown", Say(row.Unknown))
            .With("declined", Say(row.Declined)).With("norm", Say(row.Norm ?? 0)).With("source", row.Source);

    private static string Say(int minutes) => minutes.ToString(CultureInfo.InvariantCulture);
}
