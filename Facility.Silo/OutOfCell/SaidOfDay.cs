using Facility.Contracts.OutOfCell;
using Facility.Domain.OutOfCell;
using Facility.Silo.Persistence.Rows;

namespace Facility.Silo.OutOfCell;

/// <summary>What people said of a day, by person.</summary>
public sealed record SaidOfDay(
    ILookup<string, MovementOrderRow> Orders, ILookup<string, MovementRow> Passages,
    ILookup<string, OutOfCellRow> Entries)
{
    /// <summary>Entries as pieces of one count.</summary>
    public IEnumerable<MeterSpan> Of(string person, bool isContact) =>
        Entries[person].Where(row => row.Kind is OutOfCellKind.Contact == isContact).Select(SpanOf);

    private static MeterSpan SpanOf(OutOfCellRow row) => new(
        row.From, row.Until,
        row.Kind switch
        {
            OutOfCellKind.WalkDeclined => MeterSign.Declined,
            OutOfCellKind.StayedIn => MeterSign.Elsewhere,
            _ => MeterSign.Known,
        },
        $"{WordOf(row)}, {row.ByName}: {row.Words}".TrimEnd(' ', ':'), row.Id);

    private static string WordOf(OutOfCellRow row) => row.Kind switch
    {
        OutOfCellKind.Walk => "a walk",
        OutOfCellKind.WalkDeclined => "declined a walk",
        OutOfCellKind.StayedIn => "stayed in",
        _ => row.Contact switch
        {
            ContactKind.Visit => "a visitor",
            ContactKind.Lawyer => "a lawyer",
            ContactKind.Prisoners => "with other prisoners",
            ContactKind.Programme => "work, lessons or a programme",
            ContactKind.Chaplain => "somebody of a faith",
            _ => "medic, psychologist or social worker",
        },
    };
}
