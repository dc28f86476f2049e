using Facility.Contracts.Allocation;
using Facility.Contracts.Papers;
using Facility.Contracts.Parcels;
using Facility.Contracts.Quotas;
using Facility.Contracts.Record;
using Facility.Contracts.Scales;
using Facility.Silo.Papers;
using Facility.Silo.Parcels;
using Facility.Tests.Quotas;
using Facility.Tests.Silo.Kit;

namespace Facility.Tests.Papers;

/// <summary>Receipt and notice of a parcel, through the real stores, database and record.</summary>
public sealed class ParcelPaperTests : QuotaRig
{
    private ParcelStore Desk => Rooms.Get<ParcelStore>();

    [Fact]
    public async Task A_receipt_says_what_stayed_what_went_back_the_weight_and_the_scale()
    {
        var id = await Weighed(20.4m);
        Assert.Equal("", (await Desk.TakeOut(SiloRooms.Guard, new(id, 2, "too heavy"), default)).Rules);
        await Weigh(id, 19.6m);
        Assert.Equal("", (await Desk.Accept(SiloRooms.Guard, new(id, default), default)).Verdict.Rules);

        var paper = await Printed(PaperKind.ParcelReceipt, id, Tongue.Russian);
        Assert.Equal("Расписка о посылке", paper.Title);
        Assert.Equal(["Чай", "1 кг", "принято"], paper.Tables[0].Rows[0]);
        Assert.Equal(["Сыр", "1 кг", "возвращено: too heavy"], paper.Tables[0].Rows[1]);
        Assert.Contains(paper.Lines, line => line.Says == "19,600 кг");
        Assert.Contains(paper.Lines, line => line.Says == "scale-1 2");
        var entry = (await Rooms.Get<PaperChecker>().Check(SiloRooms.Guard, paper.Code, default)).Entry!;
        Assert.Equal(SiloRecordKinds.ParcelStepped, entry.Kind);
        Assert.Contains("accept", entry.Says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_keeps_what_stood_against_it_on_that_day_with_the_next_day_of_the_number()
    {
        await Store.Open(Supervisor, new(Next(), new("p-1"), QuotaKind.Parcel, Day("2026-01-10"), 6, "card"), default);
        var id = await Weighed(25);
        Assert.Equal(
            "PARC-08 QUOT-08", (await Desk.Accept(SiloRooms.Guard, new(id, default), default)).Verdict.Rules);
        Assert.Equal("", (await Desk.Return(SiloRooms.Guard, new(id, "above the number"), default)).Rules);

        var paper = await Printed(PaperKind.ParcelRefusal, id, null);
        Assert.Equal(Tongue.Kazakh, paper.Tongue);
        Assert.Contains("above the number", paper.Lines[0].Says, StringComparison.Ordinal);
        Assert.Equal(["PARC-08", "QUOT-08"], paper.Tables[1].Rows.Select(row => row[0]));
        Assert.Contains("Салмағы 25 кг", paper.Tables[1].Rows[0][1], StringComparison.Ordinal);
        Assert.Contains("ішкі тәртіп қағидаларының 55-тармағы", paper.Tables[1].Rows[0][2], StringComparison.Ordinal);
        Assert.Contains("2027-01-10", paper.Notes[0], StringComparison.Ordinal);
        Assert.Single(await Rooms.Get<NoticeQueries>().List(default));
    }

    [Fact]
    public async Task What_was_neither_refused_nor_returned_has_no_notice_and_what_is_not_there_no_receipt()
    {
        var id = await Weighed(1);
        Assert.Equal("PAPR-01", (await Print(PaperKind.ParcelRefusal, id, null)).Verdict.Rules);
        Assert.Equal("PAPR-01", (await Print(PaperKind.ParcelReceipt, "pc-none", null)).Verdict.Rules);
        Assert.Empty(await Entries(SiloRecordKinds.PaperPrinted));
    }

    private async Task<string> Weighed(decimal kilograms)
    {
        var answer = await Desk.Receive(
            SiloRooms.Guard,
            new("460-1", new("p-1"), ParcelWay.HandDelivery, "his mother", [new("tea", 1), new("cheese", 1)]), default);
        await Weigh(answer.Parcel, kilograms);
        return answer.Parcel;
    }

    private async Task Weigh(string id, decimal kilograms)
    {
        var number = Rooms.Panels.Weights is [{ } last] ? last.Number + 1 : 1;
        Rooms.Clock.Advance(TimeSpan.FromSeconds(1));
        Rooms.Panels.Weights =
            [new("scale-1", ScaleCondition.Stable, kilograms, number, Rooms.Clock.GetUtcNow(), "")];
        Assert.Equal("", (await Desk.Weigh(SiloRooms.Guard, new(id, "scale-1"), default)).Rules);
    }

    private Task<PaperAnswer> Print(PaperKind kind, string about, Tongue? tongue) =>
        Rooms.Get<PaperPrinter>().Print(SiloRooms.Guard, new(Next(), kind, about, tongue), default);

    private async Task<PaperView> Printed(PaperKind kind, string about, Tongue? tongue)
    {
        var answer = await Print(kind, about, tongue);
        Assert.Equal("", answer.Verdict.Rules);
        return answer.Paper!;
    }
}
