using Facility.Contracts.Credentials;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Contracts.Visits;
using Facility.Silo.Panels;
using Facility.Silo.Visits;
using Facility.Tests.Silo.Kit;
using Facility.Tests.Turnstiles;
using Google.Protobuf;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Visits;

/// <summary>The same house with turnstile t1 at its first panel, the access group "visitors" and two cards of the
/// stock: V1 is 01020340, V2 is 01020380.</summary>
public abstract class VisitCardRig : VisitRig
{
    protected const string Number1 = "01020340", Number2 = "01020380";

    private long reports;

    protected VisitCardStock Stock => Rooms.Get<VisitCardStock>();

    private protected override Site Built(Site small) => small with
    {
        Turnstiles = [TurnstileRig.Small with { Block = SmallSite.Block1 }],
        AccessGroups =
        [
            .. small.AccessGroups,
            new(new("visitors"), "Visitors", []) { Turnstiles = ["t1"] },
            new(new("escorts"), "Escorts", []) { Turnstiles = ["t1"], Rights = GroupRights.Escort },
        ],
    };

    protected async Task<string> Enrol(string printed, string number, string group = "visitors") =>
        (await Stock.Enrol(SiloRooms.Administrator, new(printed, number, 26, new(group)), default)).Rules;

    protected async Task Cards()
    {
        Assert.Equal("", await Enrol("V1", Number1));
        Assert.Equal("", await Enrol("V2", Number2));
    }

    /// <summary>Anna's visit on Wednesday at ten, searched; it is half past nine.</summary>
    protected async Task<string> Searched()
    {
        await Cards();
        var visit = await Annas();
        At(9, 30);
        await Arrive(visit, "anna");
        await Search(visit, "anna");
        return visit;
    }

    /// <summary>The same, let in with V1.</summary>
    protected async Task<string> Lent()
    {
        var visit = await Searched();
        Assert.Equal("", await Admit(visit, ("anna", "V1")));
        return visit;
    }

    /// <summary>The turnstile's PASS contact, as its panel reports it.</summary>
    protected Task Passes(string visitor, string direction, string at = "t1") => Take(new Report
    {
        Number = ++reports, Kind = RecordKinds.PassageConfirmed,
        WallMs = Rooms.Clock.GetUtcNow().ToUnixTimeMilliseconds(),
        Boot = "boot-1", Door = at, Body = $$"""{"direction":"{{direction}}","holder":"{{Who(visitor)}}"}""",
        Hash = ByteString.CopyFrom(9, (byte)reports),
    });

    protected async Task Take(Report report) =>
        Assert.Equal(report.Number, await Rooms.Get<IPanelReports>().Take(SmallSite.Panel1, [report], default));

    protected async Task<string> ByHand(string visit, string visitor, bool entering, string words) =>
        (await Rooms.Get<VisitPassages>().Pass(
            SiloRooms.Guard, new(visit, Who(visitor), entering, words), default)).Rules;

    protected Task<VisitDay> Day() => Rooms.Get<VisitQueries>().Day(SiloRooms.Guard, Wednesday, default);

    protected async Task<string> Close() =>
        (await Door.Close(SiloRooms.Guard, Slot("wed", Wednesday), default)) is { IsAllowed: false } no
            ? $"{no.Rules} {no.Refusals[0].Because}" : "";

    protected async Task<AccessTableMessage> Sealed() =>
        await Rooms.Get<IAccessTables>().Current(SmallSite.Panel1, default);

    protected async Task<AccessTableBody> Table() => AccessTableBody.Parser.ParseFrom((await Sealed()).Table);

    protected async Task<VisitCardView> View(string printed) =>
        (await Rooms.Get<VisitCardQueries>().Stock(default)).Single(one => one.Printed == printed);

    protected async Task<string> Alarms()
    {
        await using var db = Rooms.Db();
        return string.Join(' ', (await db.Alarms.ToListAsync()).Select(row => $"{row.Key}:{row.Life}").Order());
    }

    protected async Task Tick()
    {
        await using var db = Rooms.Db();
        await Rooms.Get<VisitClocks>().Tick(Rooms.Clock.GetUtcNow(), db, default);
    }
}
