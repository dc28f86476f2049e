using System.Collections.Concurrent;
using Facility.Contracts.Ids;
using Facility.Contracts.OutOfCell;
using Facility.Contracts.Verdicts;
using Facility.Domain.OutOfCell;

namespace Facility.Tests.Admin.Host;

/// <summary>Five in five states, two of them isolated; the rules judge what is written.</summary>
internal sealed class ScreenOutOfCell : IOutOfCellOffice
{
    private const string Floor = "Mandela rule 23, minutes outdoors a day; floor-international, warns (house)";
    private const string Contact = "Mandela rule 44; European prison rule 53A, of the separated (house)";
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 3, 0, 0, TimeSpan.Zero);

    public ConcurrentQueue<WriteOutOfCell> Written { get; } = [];

    public ConcurrentQueue<TakeBackOutOfCell> TakenBack { get; } = [];

    public Task<OutOfCellBoard> Board(BlockId? block, CancellationToken cancellation) => Task.FromResult(
        new OutOfCellBoard(
            new(2026, 3, 2),
            [
                Row("p-0011", "Fictional Prisoner Eleven", "b01", MeterState.Amber, 0, unknown: 90) with
                {
                    IsIsolated = true,
                    Contact = Meter(MeterKind.Contact, MeterState.Owed, 30, 120) with { Unknown = 90 },
                },
                Row("p-0012", "Fictional Prisoner Twelve", "b01", MeterState.Enough, 90) with
                {
                    IsIsolated = true, Contact = Meter(MeterKind.Contact, MeterState.Enough, 125, 120),
                },
                Row("p-0001", "Fictional Prisoner One", "b01", MeterState.Running, 20) with
                {
                    Outdoors = Meter(MeterKind.Outdoors, MeterState.Running, 20, 60) with { Running = 15 },
                },
                Row("p-0002", "Fictional Prisoner Two", "b02", MeterState.Declined, 0) with
                {
                    Outdoors = Meter(MeterKind.Outdoors, MeterState.Declined, 0, 60) with { Declined = 60 },
                },
                Row("p-0003", "Fictional Prisoner Three", "b02", MeterState.Unknown, 0, unknown: 600),
            ],
            1));

    public Task<OutOfCellFile> Of(PersonId person, CancellationToken cancellation) => Task.FromResult(
        new OutOfCellFile(
            Row(person.Value, "Fictional", "b01", MeterState.Owed, 25),
            [
                new(MeterKind.Outdoors, Morning, Morning.AddMinutes(25), "released for a walk", true),
                new(MeterKind.Outdoors, Morning.AddHours(2), null, "unknown: the door could not be seen", false),
                new(MeterKind.Contact, Morning.AddHours(1), Morning.AddHours(2), "a lawyer, Guard", true)
                {
                    Entry = "oc-1",
                },
            ],
            [
                new(new(2026, 3, 1), Meter(MeterKind.Outdoors, MeterState.Short, 25, 60) with { BeginBy = null }),
            ]));

    public Task<Verdict> Write(WriteOutOfCell order, CancellationToken cancellation)
    {
        Written.Enqueue(order);
        return Task.FromResult(OutOfCellRules.JudgeWrite(
            new(order, true, false, "", TimeSpan.FromHours(24), TimeProvider.System.GetUtcNow())));
    }

    public Task<Verdict> TakeBack(TakeBackOutOfCell order, CancellationToken cancellation)
    {
        TakenBack.Enqueue(order);
        return Task.FromResult(OutOfCellRules.JudgeTakeBack(new(true, false, order.Because)));
    }

    private static OutOfCellView Row(
        string person, string name, string block, MeterState state, int known, int unknown = 0) => new(
        new(person), name, new($"{block}-l1-c01"), "101", new(block), false,
        Meter(MeterKind.Outdoors, state, known, 60) with { Unknown = unknown },
        Meter(MeterKind.Contact, MeterState.None, 0, null));

    private static MeterView Meter(MeterKind kind, MeterState state, int known, int? norm) => new(
        kind, known, 0, 0, 0, norm, norm is null ? "" : kind is MeterKind.Contact ? Contact : Floor, state,
        norm is null ? null : TimeProvider.System.GetUtcNow().AddHours(2));
}
