using Facility.Contracts.Allocation;
using Facility.Contracts.Isolation;
using Facility.Contracts.Papers;
using Facility.Contracts.Record;
using Facility.Contracts.Visits;
using Facility.Domain.Papers;
using Facility.Silo.Papers;
using Facility.Tests.Silo.Kit;
using Facility.Tests.Visits;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Papers;

/// <summary>Papers of visits and their codes, through the real stores, database and record.</summary>
public sealed class VisitPaperTests : VisitRig
{
    private PaperChecker Checker => Rooms.Get<PaperChecker>();

    [Fact]
    public async Task A_gate_pass_speaks_the_visitors_language_and_its_code_leads_to_the_booking()
    {
        var visit = await Annas();
        var paper = await Printed(PaperKind.GatePass, visit);
        Assert.Equal((Tongue.Kazakh, "Рұқсаттама"), (paper.Tongue, paper.Title));
        Assert.Contains("Name of anna", paper.Tables[0].Rows[0][0], StringComparison.Ordinal);
        Assert.Contains("кәмелетке толмаған", paper.Tables[0].Rows[1][0], StringComparison.Ordinal);
        Assert.Contains($"{paper.Entry}", paper.Foot[0], StringComparison.Ordinal);

        var check = await Check(paper.Code);
        Assert.Equal((PaperFinding.Fits, paper.Entry, SiloRecordKinds.VisitBooked),
            (check.Finding, check.Entry!.Number, check.Entry.Kind));
        Assert.Contains(visit, check.Entry.Says, StringComparison.Ordinal);
        Assert.Contains("a-admin", check.Entry.Who, StringComparison.Ordinal);
        Assert.DoesNotContain(paper.Code, letter => !char.IsAsciiDigit(letter) && letter != '-');
    }

    [Fact]
    public async Task A_printing_that_names_a_prisoner_is_recorded_once_however_often_its_order_comes()
    {
        var order = new PrintPaper(Next(), PaperKind.GatePass, await Annas(), Tongue.Russian);
        var one = await Print(order);
        Rooms.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(one.Paper!.Code, (await Print(order)).Paper!.Code);
        Assert.Equal(1, await Entries(SiloRecordKinds.PaperPrinted));
        await Print(order with { Order = Next() });
        Assert.Equal(2, await Entries(SiloRecordKinds.PaperPrinted));
        await using var db = Rooms.Db();
        var entry = await db.Record.FirstAsync(row => row.Kind == SiloRecordKinds.PaperPrinted);
        Assert.Equal("p-1", entry.Where);
        Assert.DoesNotContain("Name of", entry.Body, StringComparison.Ordinal);
        Assert.Equal("", (await Rooms.Verify()).Why);
    }

    [Fact]
    public async Task A_paper_that_was_overtaken_says_so_and_no_new_one_is_made_of_a_visit_that_is_over()
    {
        var visit = await Annas();
        var paper = await Printed(PaperKind.GatePass, visit);
        Assert.Empty((await Check(paper.Code)).Since);
        Assert.Equal("", await Cancel(visit, VisitParty.Visitor));
        var check = await Check(paper.Code);
        Assert.Equal(PaperFinding.Fits, check.Finding);
        Assert.Contains("cancelled", check.Since[0].Says, StringComparison.Ordinal);
        Assert.Equal("PAPR-01", (await Print(new(Next(), PaperKind.GatePass, visit, null))).Verdict.Rules);
    }

    [Fact]
    public async Task A_moved_visit_has_another_pass_and_a_seat_that_is_only_held_has_none()
    {
        var visit = await Annas();
        var before = await Printed(PaperKind.GatePass, visit);
        Assert.True((await Store.Move(
            SiloRooms.Administrator, new(Next(), visit, Slot("thu", Week(0, 1)), VisitParty.Visitor, Tongue.English),
            default)).IsAllowed);
        var after = await Printed(PaperKind.GatePass, visit);
        Assert.NotEqual(before.Code, after.Code);
        Assert.Equal(SiloRecordKinds.VisitMoved, (await Check(after.Code)).Entry!.Kind);
        Assert.NotEmpty((await Check(before.Code)).Since);

        var held = await Hold("p-2", Slot("wed", Wednesday), VisitKind.Short, "cara");
        Assert.Equal("PAPR-01", (await Print(new(Next(), PaperKind.GatePass, held.Visit, null))).Verdict.Rules);
    }

    [Fact]
    public async Task The_list_of_a_day_leads_to_its_own_printing()
    {
        await Annas();
        var paper = await Printed(PaperKind.DayList, "2026-03-04", Tongue.Russian);
        Assert.Equal("Свидания 2026-03-04", paper.Title);
        Assert.Contains("Name of p-1, p-1", paper.Tables[0].Rows[0]);
        Assert.Equal(SiloRecordKinds.PaperPrinted, (await Check(paper.Code)).Entry!.Kind);
        Assert.Equal("PAPR-01", (await Print(new(Next(), PaperKind.DayList, "4 March", null))).Verdict.Rules);
    }

    [Fact]
    public async Task A_false_paper_leads_to_nothing_says_why_and_is_recorded()
    {
        var visit = await Annas();
        var paper = await Printed(PaperKind.GatePass, visit);
        Assert.Equal(PaperFinding.Malformed, (await Check(paper.Code[..^1])).Finding);
        Assert.Equal(0, await Entries(SiloRecordKinds.PaperDoubted));

        var other = PaperCode.Of(paper.Entry, new byte[] { 1, 2, 3, 4 });
        Assert.Equal(PaperFinding.HashDiffers, (await Check(other)).Finding);
        Assert.Equal(PaperFinding.NoEntry, (await Check(PaperCode.Of(99_999, [1, 2, 3, 4]))).Finding);
        await using var db = Rooms.Db();
        var first = await db.Record.OrderBy(row => row.Number).FirstAsync();
        Assert.Equal(PaperFinding.NoPaper, (await Check(PaperCode.Of(first.Number, first.Hash))).Finding);
        Assert.Null((await Check(PaperCode.Of(first.Number, first.Hash))).Entry);
        Assert.Equal(4, await Entries(SiloRecordKinds.PaperDoubted));
        Assert.Equal("", (await Rooms.Verify()).Why);
    }

    [Fact]
    public async Task An_entry_that_somebody_changed_no_longer_vouches_for_its_paper()
    {
        var paper = await Printed(PaperKind.GatePass, await Annas());
        await using var db = Rooms.Db();
        await db.Record.Where(row => row.Number == paper.Entry)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Who, "somebody else"));
        var check = await Check(paper.Code);
        Assert.Equal((PaperFinding.EntryBroken, null), (check.Finding, check.Entry));
    }

    [Theory]
    [InlineData(null, "Кездесуден бас тарту туралы хабарлама", "Қылмыстық-атқару кодексінің")]
    [InlineData(Tongue.Russian, "Уведомление об отказе в свидании", "УИК, ст.")]
    [InlineData(Tongue.English, "A visit was refused", "Penal Executive Code")]
    public async Task A_notice_says_what_by_which_rule_from_where_by_whom_where_to_complain_and_what_is_next(
        Tongue? tongue, string title, string source)
    {
        await Annas();
        var answer = await Hold("p-1", Slot("thu", Week(0, 1)), VisitKind.Short, "anna");
        Assert.Equal("VIST-21", answer.Verdict.Rules);
        var paper = await Printed(PaperKind.VisitRefusal, $"{answer.Entry}", tongue);
        Assert.Equal(title, paper.Title);
        var row = Assert.Single(paper.Tables[0].Rows);
        Assert.Equal("VIST-21", row[0]);
        Assert.StartsWith(source, row[2], StringComparison.Ordinal);
        Assert.Contains(paper.Lines, line => line.Says == "Admin");
        Assert.Contains("2026-05-04", string.Join(' ', paper.Notes), StringComparison.Ordinal);
        Assert.Contains(PaperWords.Say(paper.Tongue, "complain"), paper.Notes);
        Assert.Equal(SiloRecordKinds.VisitRefused, (await Check(paper.Code)).Entry!.Kind);

        var listed = Assert.Single(await Rooms.Get<NoticeQueries>().List(default));
        Assert.Equal((PaperKind.VisitRefusal, $"{answer.Entry}", "VIST-21"), (listed.Kind, listed.About, listed.Rules));
        Rooms.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Empty(await Rooms.Get<NoticeQueries>().List(default));
    }

    [Fact]
    public async Task A_notice_names_the_next_sessions_against_which_nothing_stands()
    {
        var answer = await Hold("p-2", Slot("wed", Wednesday), VisitKind.Lawyer, "law");
        Assert.False(answer.IsAllowed);
        var paper = await Printed(PaperKind.VisitRefusal, $"{answer.Entry}", Tongue.English);
        Assert.Contains(PaperWords.Say(Tongue.English, "next-none"), paper.Notes);

        var lawyer = await Hold("p-1", Slot("wed", Wednesday), VisitKind.Lawyer, "law");
        Assert.Contains("VIST-02", lawyer.Verdict.Rules, StringComparison.Ordinal);
        paper = await Printed(PaperKind.VisitRefusal, $"{lawyer.Entry}", Tongue.English);
        Assert.Contains("2026-03-04 14:00", string.Join(' ', paper.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_never_tells_a_visitor_who_is_isolated_even_when_the_officer_may_know()
    {
        await Isolate("p-1", IsolationKind.Disciplinary, Rooms.Clock.GetUtcNow(), Rooms.Clock.GetUtcNow().AddDays(10));
        var answer = await Hold("p-1", Slot("wed", Wednesday), VisitKind.Short, "anna");
        Assert.Contains("VIST-15", answer.Verdict.Rules, StringComparison.Ordinal);
        var paper = await Printed(PaperKind.VisitRefusal, $"{answer.Entry}", Tongue.English);
        var row = Assert.Single(paper.Tables[0].Rows, row => row[0] == "VIST-15");
        var told = Assert.Single(answer.Objections, one => one.Rule == "VIST-15");
        Assert.NotEqual($"{told.Because} {told.WouldChange}", row[1]);
        Assert.DoesNotContain("2026-03-11", row[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_refused_at_the_door_has_a_notice_with_the_officers_words()
    {
        var visit = await Annas();
        At(9, 45);
        Assert.Equal("", await Arrive(visit, "anna"));
        Assert.Equal("", await Step(new(visit, VisitTrigger.Refuse)
        {
            Refusal = VisitRefusal.Papers, Words = "the passport ran out",
        }));
        var notice = Assert.Single(await Rooms.Get<NoticeQueries>().List(default));
        var paper = await Printed(PaperKind.VisitRefusal, notice.About, Tongue.English);
        Assert.Equal("A paper is missing or does not hold.", paper.Tables[0].Rows[0][1]);
        Assert.Contains("In the officer's words: the passport ran out", paper.Notes);
        Assert.Equal(SiloRecordKinds.VisitStepped, (await Check(paper.Code)).Entry!.Kind);
    }

    [Fact]
    public async Task A_refusal_about_nobody_who_is_held_here_has_no_notice()
    {
        var answer = await Store.Hold(
            SiloRooms.Administrator,
            new(Next(), new("p-99"), Slot("wed", Wednesday), VisitKind.Short, [Who("anna")], Tongue.English), default);
        Assert.False(answer.IsAllowed);
        Assert.Equal(0, answer.Entry);
        Assert.Equal("PAPR-01", (await Print(new(Next(), PaperKind.VisitRefusal, "1", null))).Verdict.Rules);
    }

    private Task<PaperAnswer> Print(PrintPaper order) =>
        Rooms.Get<PaperPrinter>().Print(SiloRooms.Guard, order, default);

    private async Task<PaperView> Printed(PaperKind kind, string about, Tongue? tongue = null)
    {
        var answer = await Print(new(Next(), kind, about, tongue));
        Assert.Equal("", answer.Verdict.Rules);
        return answer.Paper!;
    }

    private Task<PaperCheck> Check(string code) => Checker.Check(SiloRooms.Guard, code, default);
}
