using Facility.Contracts.Allocation;
using Facility.Contracts.Isolation;
using Facility.Contracts.Papers;
using Facility.Contracts.Parcels;
using Facility.Contracts.Quotas;
using Facility.Contracts.Record;
using Facility.Contracts.Scales;
using Facility.Domain.Parcels;
using Facility.Silo.Papers;
using Facility.Silo.Parcels;
using Facility.Silo.Persistence.Rows;
using Facility.Tests.Quotas;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Parcels;

/// <summary>Parcels through the real store, database and ledger, with a scale that a panel reports.</summary>
public sealed class ParcelTests : QuotaRig
{
    private int barcodes;
    private long weighings;

    private ParcelStore Desk => Rooms.Get<ParcelStore>();

    [Fact]
    public async Task A_parcel_of_20_4_kg_is_accepted_when_something_was_taken_out_and_it_was_weighed_again()
    {
        var id = await Received(
            new ParcelItem("tea", 1), new ParcelItem("cheese", 1), new ParcelItem("apples", 0.8m));
        Assert.Equal("PARC-04", await Accept(id));
        Assert.Equal("", await Weigh(id, 20.4m));
        Assert.Equal("PARC-08", await Accept(id));
        Assert.Equal("PARC-10", await TakeOut(id, 3, ""));
        Assert.Equal("", await TakeOut(id, 3, "too heavy"));
        Assert.Equal("PARC-04", await TakeOut(id, 3, "too heavy"));
        Assert.Equal("PARC-04", await Accept(id));

        // It has not been on the scale since: the weight that the scale still says is the one before.
        Assert.Equal("PARC-05", (await Desk.Weigh(SiloRooms.Guard, new(id, "scale-1"), default)).Rules);
        Assert.Equal("", await Weigh(id, 19.6m));
        Assert.Equal("", await Accept(id));
        Assert.Equal("PARC-15 PARC-16", await HandOver(id));
        Assert.Equal("PARC-14", await Open(id, present: false));
        Assert.Equal("", await Open(id));
        Assert.Equal("PARC-11", await HandOver(id, present: true, signed: false));
        Assert.Equal("", await HandOver(id));
        Assert.Equal("PARC-04", await HandOver(id));

        var lines = await Rows();
        Assert.Equal(
            [QuotaAct.Reserved, QuotaAct.Settled], lines.ConvertAll(line => line.Act));
        var view = Assert.Single(await Rooms.Get<ParcelQueries>().List(default, default));
        Assert.Equal((19.6m, "scale-1 2", ParcelState.HandedOver), (view.Kilograms, view.Weighing, view.State));
        Assert.Equal(["", "", "too heavy"], view.Lines.Select(line => line.Returned));
        Assert.Equal("", (await Rooms.Verify()).Why);
    }

    [Fact]
    public async Task Who_opened_it_does_not_confirm_it_and_a_receipt_from_before_says_nothing()
    {
        var id = await Weighed(1);
        Assert.Equal("", await Accept(id));
        var before = await Receipt(id);
        Assert.Equal("", await Open(id));
        var receipt = await Receipt(id);
        Assert.NotEqual(before, receipt);
        var order = new HandOverParcel(id, Present: true, Signed: true) { Receipt = receipt };
        Assert.Equal("PARC-15", (await Desk.HandOver(SiloRooms.Guard, order, byMedic: false, default)).Rules);
        foreach (var wrong in new[] { before, "", "1-2", await Receipt(await Opened()) })
            Assert.Equal("PARC-16", (await Desk.HandOver(
                Supervisor, order with { Receipt = wrong }, byMedic: false, default)).Rules);
        Assert.Equal("", (await Desk.HandOver(Supervisor, order, byMedic: false, default)).Rules);
        var entries = await Entries(SiloRecordKinds.ParcelStepped);
        Assert.Contains("\"receipt\":\"#", entries[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_opened_parcel_can_still_go_back_and_no_row_says_opened_without_a_weight()
    {
        var id = await Opened();
        Assert.Equal("", (await Desk.Return(SiloRooms.Guard, new(id, "he does not want it"), default)).Rules);
        var other = await Received(new ParcelItem("tea", 1));
        await Assert.ThrowsAsync<DbUpdateException>(() => Rooms.Writer.Commit(
            async (db, _) => (await db.Parcels.FindAsync(other))!.State = ParcelState.Opened, default));
    }

    [Theory]
    [InlineData(Tongue.English, "It weighs 20.4 kg, 20 kg may come.")]
    [InlineData(Tongue.Kazakh, "Салмағы 20,4 кг, рұқсат етілгені 20 кг.")]
    [InlineData(Tongue.Russian, "Она весит 20,4 кг, можно 20 кг.")]
    public async Task A_refusal_and_what_is_beside_it_speak_the_asked_language(Tongue tongue, string says)
    {
        var id = await Weighed(20.4m);
        var answer = await Desk.Accept(SiloRooms.Guard, new(id, tongue), default);
        Assert.Equal(says, Assert.Single(answer.Verdict.Refusals).Because);
        Assert.Contains(ParcelWords.Say(tongue, "stock-never"), answer.Notes);
        Assert.Equal(
            ParcelWords.Say(tongue, "PARC-04", ParcelWords.Say(tongue, "state-Weighed")),
            (await Desk.Open(SiloRooms.Guard, new(id, true) { Tongue = tongue }, default)).Refusals[0].Because);
        Assert.Equal(
            ParcelWords.Say(tongue, "PARC-10"),
            (await Desk.Return(SiloRooms.Guard, new(id, "") { Tongue = tongue }, default)).Refusals[0].Because);
        var view = Assert.Single(await Rooms.Get<ParcelQueries>().List(tongue, default));
        Assert.Equal(
            tongue switch { Tongue.Kazakh => "Шай", Tongue.Russian => "Чай", _ => "Tea" }, view.Lines[0].Label);
    }

    [Fact]
    public async Task The_same_barcode_twice_changes_nothing()
    {
        var order = new ReceiveParcel("460-1", new("p-1"), ParcelWay.Post, "his mother", [new("tea", 1)]);
        var first = await Desk.Receive(SiloRooms.Guard, order, default);
        var second = await Desk.Receive(
            SiloRooms.Guard, order with { Person = new("p-2"), Items = [new("cheese", 1)] }, default);
        Assert.Equal(first.Parcel, second.Parcel);
        await using var db = Rooms.Db();
        Assert.Equal("p-1", (await db.Parcels.SingleAsync()).PersonId);
        Assert.Equal("tea", (await db.ParcelItems.SingleAsync()).Item);
        Assert.Single(await Entries(SiloRecordKinds.ParcelStepped));
    }

    [Fact]
    public async Task The_number_of_the_year_counts_what_is_accepted_and_gives_back_what_is_returned()
    {
        await Store.Open(Supervisor, new(Next(), new("p-1"), QuotaKind.Parcel, Day("2026-01-10"), 5, "card"), default);
        var (one, other) = (await Weighed(1), await Weighed(2));
        Assert.Equal("", await Accept(one));
        Assert.Equal("QUOT-08", await Accept(other));
        Assert.Equal("PARC-10", (await Desk.Return(SiloRooms.Guard, new(one, ""), default)).Rules);
        Assert.Equal("", (await Desk.Return(SiloRooms.Guard, new(one, "the sender asked"), default)).Rules);
        Assert.Equal("", await Accept(other));
        Assert.Equal("PARC-04", (await Desk.Return(SiloRooms.Guard, new(one, "again"), default)).Rules);
    }

    [Fact]
    public async Task What_the_list_refuses_is_told_together_with_what_the_number_says()
    {
        await Store.Open(Supervisor, new(Next(), new("p-1"), QuotaKind.Parcel, Day("2026-01-10"), 6, "card"), default);
        var id = await Received(new ParcelItem("cream-cake", 1));
        await Weigh(id, 25);
        Assert.Equal("PARC-06 PARC-08 QUOT-08", await Accept(id));
        Assert.Equal([QuotaAct.Opened], (await Rows()).ConvertAll(line => line.Act));
    }

    [Theory]
    [InlineData(ParcelWay.Medicine, "medicine")]
    [InlineData(ParcelWay.LongVisit, "tea")]
    [InlineData(ParcelWay.ShopBooks, "book")]
    public async Task Medicines_long_visits_and_shop_books_are_never_counted(ParcelWay way, string item)
    {
        var id = await Received(way, new ParcelItem(item, 1));
        await Weigh(id, 3);
        Assert.Equal("", await Accept(id));
        if (way is ParcelWay.Medicine)
        {
            Assert.Equal("PARC-13", await Open(id));
            Assert.Equal("", (await Desk.HandOver(
                SiloRooms.Guard, new(id, Present: false, Signed: true), byMedic: true, default)).Rules);
        }
        else
        {
            Assert.Equal("", await Open(id));
            Assert.Equal("", await HandOver(id));
        }
        Assert.Empty(await Rows());
    }

    [Fact]
    public async Task In_a_disciplinary_cell_it_is_accepted_kept_and_handed_over_afterwards()
    {
        var now = Rooms.Clock.GetUtcNow();
        await Rooms.Writer.Commit(
            (db, _) =>
            {
                db.Isolations.Add(new()
                {
                    Id = "is-1", OrderId = "io-1", PersonId = "p-1", Kind = IsolationKind.Disciplinary,
                    StartsAt = now.AddHours(-1), Until = now.AddDays(2),
                });
                return Task.CompletedTask;
            },
            default);
        var id = await Weighed(1);
        Assert.Equal("", await Accept(id));
        Assert.Equal("PARC-12", await Open(id));
        var view = Assert.Single(await Rooms.Get<ParcelQueries>().List(default, default));
        Assert.Equal(new DateOnly(2026, 3, 3), view.HeldUntil);
        Rooms.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal("", await Open(id));
        Assert.Equal("", await HandOver(id));
    }

    [Fact]
    public async Task A_weight_is_the_scales_own_and_serves_one_parcel()
    {
        var (one, other) = (await Received(new ParcelItem("tea", 1)), await Received(new ParcelItem("tea", 1)));
        Assert.Equal("", await Weigh(one, 5));
        Assert.Equal("", (await Desk.Weigh(SiloRooms.Guard, new(one, "scale-1"), default)).Rules);
        Assert.Equal("PARC-05", (await Desk.Weigh(SiloRooms.Guard, new(other, "scale-1"), default)).Rules);
        Assert.Equal("PARC-05", (await Desk.Weigh(SiloRooms.Guard, new(other, "scale-9"), default)).Rules);
        Rooms.Panels.Weights = [Rooms.Panels.Weights[0] with { Condition = ScaleCondition.Moving, Number = 8 }];
        Assert.Equal("PARC-05", (await Desk.Weigh(SiloRooms.Guard, new(other, "scale-1"), default)).Rules);
        Assert.Equal("", await Weigh(other, 5));
        Assert.Equal("", await Weigh(other, 5));
        Assert.Equal("", await Weigh(other, 5));
    }

    [Fact]
    public async Task A_stock_that_was_not_weighed_of_late_or_would_be_too_heavy_warns_and_refuses_nothing()
    {
        var id = await Weighed(1);
        Assert.Contains("never weighed", await Notes(id), StringComparison.Ordinal);
        Put(38);
        Assert.Equal("", (await Desk.WeighStock(
            SiloRooms.Guard, new(Next(), new("p-1"), "scale-1"), default)).Rules);
        var heavy = await Weighed(2.5m);
        Assert.Contains("40.5 kg; 40 kg is the most", await Notes(heavy), StringComparison.Ordinal);
        Assert.Equal("", await Accept(heavy));
        Rooms.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Contains("last on 2026-03-01", await Notes(id), StringComparison.Ordinal);
        Put(30);
        Assert.Equal("PARC-01", (await Desk.WeighStock(
            SiloRooms.Guard, new(Next(), new("p-99"), "scale-1"), default)).Rules);
    }

    [Fact]
    public async Task What_the_ledger_refuses_leaves_the_parcel_as_it_was()
    {
        var id = await Weighed(1);
        Assert.Equal("", await Accept(id));
        Assert.Equal("", (await Store.TakeBack(Supervisor, new(Next(), new("p-1"), 1, "a mistake"), default)).Rules);
        Assert.Equal("", await Open(id));
        Assert.Equal("QUOT-12", await HandOver(id));
        await using var db = Rooms.Db();
        var row = await db.Parcels.SingleAsync(parcel => parcel.Id == id);
        Assert.Equal((ParcelState.Opened, null), (row.State, row.EndedAt));
        Assert.Equal("", (await Desk.Return(SiloRooms.Guard, new(id, "not his"), default)).Rules);
    }

    [Fact]
    public async Task No_row_says_accepted_without_a_weight_whatever_slips_past_the_rules()
    {
        var id = await Received(new ParcelItem("tea", 1));
        await Assert.ThrowsAsync<DbUpdateException>(() => Rooms.Writer.Commit(
            async (db, _) => (await db.Parcels.FindAsync(id))!.State = ParcelState.Accepted, default));
    }

    private async Task<string> Received(params ParcelItem[] items) => await Received(ParcelWay.HandDelivery, items);

    private async Task<string> Received(ParcelWay way, params ParcelItem[] items)
    {
        var answer = await Desk.Receive(
            SiloRooms.Guard, new($"460-{++barcodes}", new("p-1"), way, "his mother", [.. items]), default);
        Assert.Equal("", answer.Verdict.Rules);
        return answer.Parcel;
    }

    private async Task<string> Weighed(decimal kilograms)
    {
        var id = await Received(new ParcelItem("tea", 1));
        Assert.Equal("", await Weigh(id, kilograms));
        return id;
    }

    private async Task<string> Opened()
    {
        var id = await Weighed(1);
        Assert.Equal("", await Accept(id));
        Assert.Equal("", await Open(id));
        return id;
    }

    private void Put(decimal kilograms) => Rooms.Panels.Weights =
        [new("scale-1", ScaleCondition.Stable, kilograms, ++weighings, Rooms.Clock.GetUtcNow(), "")];

    private async Task<string> Weigh(string id, decimal kilograms)
    {
        Put(kilograms);
        Rooms.Clock.Advance(TimeSpan.FromSeconds(1));
        return (await Desk.Weigh(SiloRooms.Guard, new(id, "scale-1"), default)).Rules;
    }

    private async Task<string> TakeOut(string id, int line, string reason) =>
        (await Desk.TakeOut(SiloRooms.Guard, new(id, line, reason), default)).Rules;

    private async Task<string> Accept(string id) =>
        (await Desk.Accept(SiloRooms.Guard, new(id, default), default)).Verdict.Rules;

    private async Task<string> Open(string id, bool present = true) =>
        (await Desk.Open(SiloRooms.Guard, new(id, present), default)).Rules;

    private async Task<string> HandOver(string id, bool present = true, bool signed = true) => (await Desk.HandOver(
        Supervisor, new(id, present, signed) { Receipt = await Receipt(id) }, byMedic: false, default)).Rules;

    private async Task<string> Receipt(string id)
    {
        var answer = await Rooms.Get<PaperPrinter>().Print(
            SiloRooms.Guard, new(Next(), PaperKind.ParcelReceipt, id, Tongue.Russian), default);
        return answer.Paper!.Code;
    }

    private async Task<string> Notes(string id) => string.Join(
        ' ', (await Rooms.Get<ParcelQueries>().List(default, default)).Single(view => view.Id == id).Notes);
}
