using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Papers;
using Facility.Contracts.Parcels;
using Facility.Contracts.Quotas;
using Facility.Contracts.Roles;
using Facility.Silo.Papers;
using Facility.Silo.Parcels;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Quotas;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Bench.Wing;

/// <summary>A year of the parcel desk: written down, put on a scale that is leaned on, taken in, taken apart, handed
/// over, sent back; each answer and each sum is compared with what the paper says.</summary>
/// <param name="house">The house.</param>
/// <param name="paper">What is kept on paper.</param>
/// <param name="days">Its days.</param>
/// <param name="chance">By seed.</param>
/// <param name="aDay">How many come each day, 1 to 120.</param>
internal sealed class ParcelYear(WingHouse house, WingPaper paper, WingDays days, Random chance, int aDay)
{
    private readonly List<PaperParcel> parcels = [];
    private readonly string[] people = [.. paper.People.Keys];

    private ParcelStore Desk => house.Get<ParcelStore>();

    /// <summary>How many ended in each state.</summary>
    public IEnumerable<(ParcelState State, int Count)> States =>
        parcels.GroupBy(one => one.State).Select(alike => (alike.Key, alike.Count())).OrderBy(one => one.Key);

    /// <summary>What some of them had before the year, so that it stops counting within it; of half of them in its
    /// first days.</summary>
    public async Task Before(DateOnly first)
    {
        foreach (var person in people)
        {
            var ago = chance.Next(2) == 0 ? 350 + chance.Next(15) : 1 + chance.Next(364);
            var (day, many) = (first.AddDays(-ago), chance.Next(4));
            if (many == 0) continue;
            var key = days.Next("before");
            var verdict = await house.Get<QuotaStore>().Open(
                WingHouse.Desk, new(new(key), new(person), QuotaKind.Parcel, day, many, "card of the old book"),
                default);
            paper.Same($"before the year, {person}", "", verdict.Rules);
            paper.People[person].Come(key, small: false, day, many);
        }
    }

    /// <summary>A day begins.</summary>
    public Task Morning(DateOnly today)
    {
        for (var one = 0; one < aDay; one++)
            days.At(house.At(today, new TimeOnly(9, 0).AddMinutes(one * 4)), () => Bring(today));
        return Task.CompletedTask;
    }

    private async Task Bring(DateOnly today)
    {
        var way = chance.Next(10) switch
        {
            < 3 => ParcelWay.HandDelivery, < 6 => ParcelWay.Post, < 8 => ParcelWay.SmallPost, 8 => ParcelWay.Medicine,
            _ => chance.Next(2) == 0 ? ParcelWay.LongVisit : ParcelWay.ShopBooks,
        };
        var parcel = new PaperParcel(days.Next("460"), people[chance.Next(people.Length)], way, ItemsOf(way))
        {
            Kilograms = way is ParcelWay.HandDelivery or ParcelWay.Post ? 3 + (chance.Next(200) / 10m)
                : 0.2m + (chance.Next(20) / 10m),
        };
        var order = new ReceiveParcel(
            parcel.Barcode, new(parcel.Person), way, "family",
            [.. parcel.Items.Select(item => new ParcelItem(item, 1))]);
        var answer = await Desk.Receive(WingHouse.Gate, order, default);
        paper.Same($"writing down {parcel.Barcode}", "", answer.Verdict.Rules);
        parcel.Id = answer.Parcel;
        parcels.Add(parcel);
        if (chance.Next(10) == 0)
            paper.Same(
                $"{parcel.Barcode} again", parcel.Id, (await Desk.Receive(WingHouse.Gate, order, default)).Parcel);
        await TakeIn(parcel, today);
    }

    private List<string> ItemsOf(ParcelWay way) => way switch
    {
        ParcelWay.Medicine => ["medicine"],
        ParcelWay.ShopBooks => ["book"],
        _ when chance.Next(20) == 0 => ["tea", "clothes", "cream-cake"],
        _ => ["tea", "clothes"],
    };

    private async Task TakeIn(PaperParcel parcel, DateOnly today)
    {
        if (chance.Next(10) == 0) await Accept(parcel, "PARC-04");
        await Weigh(parcel);
        var expected = parcel.Expected(paper.People[parcel.Person], today);
        while (await Accept(parcel, expected) && expected.Contains("PARC", StringComparison.Ordinal))
        {
            await TakeOut(parcel);
            await Accept(parcel, "PARC-04");
            await Weigh(parcel);
            expected = parcel.Expected(paper.People[parcel.Person], today);
        }
        if (expected.Length > 0)
        {
            await SendBack(parcel);
            return;
        }
        parcel.State = ParcelState.Accepted;
        if (parcel.IsCounted) paper.People[parcel.Person].Come(parcel.Barcode, parcel.IsSmall, today);
        var later = today.AddDays(chance.Next(4));
        days.At(
            house.At(later, new(18, 0)), () => chance.Next(12) == 0 ? SendBack(parcel) : HandOver(parcel, later));
    }

    // Whether it was refused.
    private async Task<bool> Accept(PaperParcel parcel, string expected)
    {
        var answer = await Desk.Accept(WingHouse.Gate, new(parcel.Id, default), default);
        paper.Told(expected, "parcel taken in");
        paper.Same($"taking in {parcel.Barcode}", expected, answer.Verdict.Rules);
        return expected.Length > 0;
    }

    private async Task Weigh(PaperParcel parcel)
    {
        house.Scale.Shake();
        if (chance.Next(5) == 0) await Weigh(parcel, "PARC-05");
        house.Scale.Put(parcel.Kilograms);
        await Weigh(parcel, "");
    }

    private async Task Weigh(PaperParcel parcel, string expected) => paper.Same(
        $"weighing {parcel.Barcode}", expected,
        (await Desk.Weigh(WingHouse.Gate, new(parcel.Id, WingScale.Id), default)).Rules);

    // What is forbidden first, then what is too heavy.
    private async Task TakeOut(PaperParcel parcel)
    {
        var line = parcel.Items.IndexOf("cream-cake");
        if (line < 0) line = parcel.Items.FindIndex(item => item.Length > 0);
        var verdict = await Desk.TakeOut(WingHouse.Gate, new(parcel.Id, line + 1, "it may not stay"), default);
        paper.Same($"taking something out of {parcel.Barcode}", "", verdict.Rules);
        parcel.Items[line] = "";
        parcel.Kilograms = Math.Max(0.1m, parcel.Kilograms - 1.7m);
    }

    // Medicines to the medic alone; everything else is opened by one and confirmed by another, with the receipt.
    private async Task HandOver(PaperParcel parcel, DateOnly day)
    {
        if (parcel.Way is ParcelWay.Medicine)
        {
            if (chance.Next(10) == 0) await HandOver(parcel, WingHouse.Gate, "", "PARC-13");
            await HandOver(parcel, WingHouse.Medic, "", "");
        }
        else
        {
            var opened = await Desk.Open(WingHouse.Gate, new(parcel.Id, Present: true), default);
            paper.Same($"opening {parcel.Barcode}", "", opened.Rules);
            var receipt = await Receipt(parcel);
            if (chance.Next(10) == 0) await HandOver(parcel, WingHouse.Gate, receipt, "PARC-15");
            if (chance.Next(10) == 0) await HandOver(parcel, WingHouse.Desk, "1-000-000-00", "PARC-16");
            await HandOver(parcel, WingHouse.Desk, receipt, "");
        }
        parcel.State = ParcelState.HandedOver;
        if (parcel.IsCounted) paper.People[parcel.Person].Come(parcel.Barcode, parcel.IsSmall, day);
    }

    private async Task<string> Receipt(PaperParcel parcel)
    {
        var answer = await house.Get<PaperPrinter>().Print(
            WingHouse.Gate, new(new(days.Next("receipt")), PaperKind.ParcelReceipt, parcel.Id, Tongue.Kazakh), default);
        paper.Same($"receipt of {parcel.Barcode}", "", answer.Verdict.Rules);
        return answer.Paper?.Code ?? "";
    }

    private async Task HandOver(PaperParcel parcel, Actor actor, string receipt, string expected)
    {
        var verdict = await Desk.HandOver(
            actor, new(parcel.Id, Present: true, Signed: true) { Receipt = receipt }, actor.Role is Role.Medic,
            default);
        paper.Same($"handing over {parcel.Barcode}", expected, verdict.Rules);
    }

    private async Task SendBack(PaperParcel parcel)
    {
        var verdict = await Desk.Return(WingHouse.Gate, new(parcel.Id, "it cannot be given"), default);
        paper.Same($"sending back {parcel.Barcode}", "", verdict.Rules);
        parcel.State = ParcelState.Returned;
        paper.People[parcel.Person].GoBack(parcel.Barcode);
    }

    /// <summary>Compares all that was kept with the rows: each parcel, each person's weight and ledger.</summary>
    public async Task Reconcile()
    {
        await using var db = house.Db();
        var rows = await db.Parcels.AsNoTracking().ToDictionaryAsync(row => row.Id);
        paper.Same("parcels in all", $"{parcels.Count}", $"{rows.Count}");
        foreach (var parcel in parcels)
            paper.Same(parcel.Barcode, Says(parcel.State, parcel.Kilograms), Says(rows[parcel.Id].State,
                rows[parcel.Id].Kilograms ?? 0));
        var lines = (await db.QuotaLines.AsNoTracking().ToListAsync()).ToLookup(line => line.PersonId);
        foreach (var (id, person) in paper.People)
        {
            Count(id, person.CountParcels(small: false), lines[id].Where(line => line.Kind is QuotaKind.Parcel));
            Count(id, person.CountParcels(small: true), lines[id].Where(line => line.Kind is QuotaKind.SmallPost));
            paper.Same(
                $"kilograms of {id}", Kilograms(parcels.Where(one => one.Person == id)
                    .Where(one => one.State is ParcelState.HandedOver).Sum(one => one.Kilograms)),
                Kilograms(rows.Values.Where(row => row.PersonId == id && row.State is ParcelState.HandedOver)
                    .Sum(row => row.Kilograms ?? 0)));
        }
        paper.Same("the record after the parcels", "", (await RecordVerifier.Walk(db, default)).Why);
    }

    private void Count(string person, int expected, IEnumerable<QuotaRow> lines)
    {
        var ledger = lines.ToList();
        var back = ledger.Where(line => line.Act is QuotaAct.GivenBack).Select(line => line.Refers).ToHashSet();
        var counted = ledger.Where(line => line.Act is QuotaAct.Opened or QuotaAct.Reserved)
            .Where(line => !back.Contains(line.Number)).Sum(line => line.Amount);
        paper.Same($"parcels of {person}", $"{expected}", Kilograms(counted));
    }

    private static string Says(ParcelState state, decimal kilograms) => $"{state} {Kilograms(kilograms)}";

    private static string Kilograms(decimal weight) =>
        weight.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
}
