using System.Collections.Immutable;
using Facility.Contracts.Papers;
using Facility.Contracts.Parcels;
using Facility.Contracts.Record;
using Facility.Domain.Rules;
using Facility.Silo.Parcels;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Visits;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Papers;

/// <summary>What came in a parcel, what stayed and what went back; of the newest step of it.</summary>
internal sealed class ParcelReceipt(ParcelQueries queries, VisitLook look) : IPaperMaker
{
    public PaperKind Kind => PaperKind.ParcelReceipt;

    public async Task<PaperDraft?> Make(PaperAsk ask)
    {
        if (await ask.Db.Parcels.SingleOrDefaultAsync(row => row.Id == ask.About) is not { } row
            || await ask.Entry(row.Id, SiloRecordKinds.ParcelStepped) is not { } entry) return null;

        var tongue = ask.In(null);
        var pen = new PaperPen(Kind, tongue);
        var parcel = await queries.Of(ask.Db, row, tongue);
        return new(
            pen.Paper() with
            {
                Lines = Head(pen, look, parcel),
                Tables = [Lines(pen, parcel)],
                Notes = parcel.Reason.Length == 0 ? [] : [pen.Say("what-whole", parcel.Reason)],
                Signs = Signs(pen, row.State),
            },
            entry, [row.PersonId]);
    }

    /// <summary>The head of a paper about a parcel.</summary>
    public static ImmutableArray<PaperLine> Head(PaperPen pen, VisitLook look, ParcelView parcel) =>
    [
        pen.Line("number", parcel.Id), pen.Line("barcode", parcel.Barcode),
        pen.Line("addressee", $"{parcel.Name}, {parcel.Person}"), pen.Line("sender", parcel.Sender),
        pen.Line("kind", pen.Of("way", parcel.Way)), pen.Line("came", look.Wall(parcel.ReceivedAt)),
        pen.Line("state", pen.Of("parcel", parcel.State)),
        pen.Line("weight", parcel.Kilograms is { } weight
            ? pen.Say("kilograms", Numbers.Write(pen.Tongue, weight, "0.000")) : pen.Say("not-weighed")),
        .. parcel.Weighing.Length == 0 ? (ImmutableArray<PaperLine>)[] : [pen.Line("scale", parcel.Weighing)],
    ];

    /// <summary>What is in it, and what became of each item.</summary>
    public static PaperTable Lines(PaperPen pen, ParcelView parcel) => pen.Table(
        ["item", "amount", "became"],
        parcel.Lines.Select(line => (ImmutableArray<string>)
        [
            line.Label, $"{Numbers.Write(pen.Tongue, line.Amount, "0.###")} {pen.Unit(line.Unit)}",
            Became(pen, parcel, line),
        ]));

    private static string Became(PaperPen pen, ParcelView parcel, ParcelLine line) => (line, parcel.State) switch
    {
        ({ Returned.Length: > 0 }, _) => pen.Say("is-returned", line.Returned),
        (_, ParcelState.Returned) => pen.Say("is-returned", parcel.Reason),
        (_, ParcelState.Received or ParcelState.Weighed) => pen.Say("is-there"),
        _ => pen.Say("is-accepted"),
    };

    private static ImmutableArray<string> Signs(PaperPen pen, ParcelState state) => state switch
    {
        ParcelState.Opened or ParcelState.HandedOver =>
            [pen.Say("sign-addressee"), pen.Say("sign-first"), pen.Say("sign-second")],
        _ => [pen.Say("sign-sender")],
    };
}
