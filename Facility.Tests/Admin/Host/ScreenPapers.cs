using System.Collections.Concurrent;
using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Papers;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Domain.Papers;

namespace Facility.Tests.Admin.Host;

/// <summary>Papers of one entry, number 7, that say every Kazakh letter.</summary>
internal sealed class ScreenPapers : IPaperOffice
{
    public const string Letters = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ";

    private static readonly byte[] Hash = [1, 2, 3, 4];
    private static readonly DateTimeOffset At = new(2026, 5, 3, 8, 0, 0, TimeSpan.Zero);

    public static string Code => PaperCode.Of(7, Hash);

    public ConcurrentQueue<PrintPaper> Printed { get; } = [];

    public Task<PaperAnswer> Print(PrintPaper order, CancellationToken cancellation)
    {
        Printed.Enqueue(order);
        var tongue = order.Tongue ?? Tongue.Kazakh;
        var verdict = PaperRules.JudgePrint(new(order, order.About != "vi-none"));
        return Task.FromResult(new PaperAnswer(verdict, !verdict.IsAllowed ? null : new(
            order.Kind, tongue, PaperWords.Say(tongue, $"title-{order.Kind}", "2026-05-03"))
        {
            Code = Code, Entry = 7,
            Lines = [new(Letters, Letters.ToLowerInvariant()), new("N", "Fictional Wife № 5 – “1”")],
            Tables = [new([Letters], [[Letters.ToLowerInvariant()], [""]])],
            Notes = [Letters, PaperWords.Say(tongue, "complain")],
            Signs = [PaperWords.Say(tongue, "sign-in")],
            Foot = [PaperWords.Say(tongue, "foot-check"), Letters.ToLowerInvariant()],
        }));
    }

    public Task<PaperCheck> Check(string code, CancellationToken cancellation) => Task.FromResult(
        !PaperCode.TryRead(code, out var number, out var mark)
            ? new(PaperFinding.Malformed, 0, null, [])
            : number != 7 ? new(PaperFinding.NoEntry, number, null, [])
            : mark != PaperCode.MarkOf(Hash) ? new(PaperFinding.HashDiffers, number, null, [])
            : new PaperCheck(PaperFinding.Fits, 7, Entry(7, "booked"), [Entry(9, "cancelled")]));

    public Task<ImmutableArray<NoticeView>> Notices(CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<NoticeView>>(
            [new(PaperKind.VisitRefusal, "12", At, "Fictional Prisoner 1", "VIST-21", "Fictional Officer")]);

    private static RecordEntryView Entry(long number, string says) => new(
        number, At, SiloRecordKinds.VisitBooked, "Fictional Officer", "p-0001", $"The visit vi-1 is {says}.", "", "",
        "{}", "00");
}
