using Facility.Contracts.Alarms;
using Facility.Domain.Alarms;
using Facility.Silo.Persistence.Rows;

namespace Facility.Silo.Alarms;

/// <summary>Moves an alarm's row by the machine, with the moments that go with it.</summary>
internal sealed class AlarmSteps(DateTimeOffset now)
{
    private readonly AlarmMachine machine = new();

    public static AlarmKind KindOf(AlarmRow row) => AlarmCatalogue.Current.Find(row.Kind);

    public static IReadOnlyList<string> NamedIn(AlarmRow row) =>
        row.Named.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static AlarmState StateOf(AlarmRow row) => new(row.Life, row.Place, KindOf(row).Latching);

    /// <summary>Moves it; a condition is as old as its source says, an answer as old as the silo heard it.</summary>
    public void Step(AlarmRow row, AlarmTrigger trigger, DateTimeOffset? at = null)
    {
        var before = StateOf(row);
        var after = machine.Step(before, trigger);
        (row.Life, row.Place) = (after.Life, after.Place);
        if (trigger is AlarmTrigger.ConditionBegan) Begin(row, before.Life, at ?? now);
        if (Stood(before.Life) && !Stood(after.Life)) row.OverAt = at ?? now;
        if (after.Life is AlarmLife.Unacknowledged or AlarmLife.Returned && !Waits(before.Life)) Ask(row);
        if (after.Place is AlarmPlace.Shown) (row.AsideBy, row.AsideReason, row.AsideUntil) = ("", "", null);
    }

    private static void Begin(AlarmRow row, AlarmLife before, DateTimeOffset at)
    {
        row.Times = Waits(before) ? row.Times + 1 : 1;
        if (Stood(before)) return;
        (row.Since, row.OverAt) = (at, null);
    }

    private void Ask(AlarmRow row)
    {
        row.AskedAt = now;
        (row.AnsweredBy, row.AnsweredAt) = ("", null);
    }

    private static bool Stood(AlarmLife life) => life is AlarmLife.Unacknowledged or AlarmLife.Acknowledged;

    private static bool Waits(AlarmLife life) => life is AlarmLife.Unacknowledged or AlarmLife.Returned;
}
