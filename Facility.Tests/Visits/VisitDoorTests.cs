using Facility.Contracts.Exchange;
using Facility.Contracts.Record;
using Facility.Contracts.Visits;
using Facility.Silo.Visits;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Visits;

/// <summary>The day of the visit, at the door.</summary>
public sealed class VisitDoorTests : VisitRig
{
    [Fact]
    public async Task A_visit_goes_through_the_door_is_counted_and_leaves_nobody_inside()
    {
        var visit = await Annas();
        At(9, 30);
        Assert.Equal("", await Arrive(visit, "anna", "beka"));
        Assert.Equal("", await Search(visit, "anna"));
        Assert.Equal(VisitState.Arrived, (await Row(visit)).State);
        Assert.Equal("", await Search(visit, "beka"));
        Assert.Equal("", await Admit(visit, ("anna", "7"), ("beka", "8")));
        Assert.Equal(2, (await Day()).Inside);
        Assert.Equal("VIST-43", await Step(new(visit, VisitTrigger.Begin)));
        At(10);
        Assert.Equal("", await Step(new(visit, VisitTrigger.Begin)));
        Assert.Equal("VIST-47", await Step(new(visit, VisitTrigger.End)));

        Assert.Equal("VIST-53", await Leave(visit, "anna", "8"));
        Assert.Equal("", await Leave(visit, "anna", "7"));
        Assert.Equal("", await Leave(visit, "anna", "7"));
        Assert.Equal(["Name of beka (8)"], (await Day()).InsideNames);
        Assert.Equal("VIST-54", (await Door.Close(SiloRooms.Guard, Slot("wed", Wednesday), default)).Rules);
        Assert.Equal("", await Leave(visit, "beka", "8"));
        Assert.Equal("", await Step(new(visit, VisitTrigger.End)));
        Assert.Equal("", (await Door.Close(SiloRooms.Guard, Slot("wed", Wednesday), default)).Rules);
        Assert.Equal("Reserved Settled", await Ledger());
        Assert.True((await Row(visit)).Counts);
        Assert.Equal("", (await Rooms.Verify()).Why);
    }

    [Fact]
    public async Task Who_declines_the_search_does_not_go_in_and_without_an_adult_there_is_no_visit_and_none_is_used()
    {
        var visit = await Annas();
        At(9, 30);
        await Arrive(visit, "anna", "beka");
        Assert.Equal("", await Search(visit, "beka"));
        Assert.Equal("", await Search(visit, "anna", consents: false));
        var row = await Row(visit);
        Assert.Equal((VisitState.Refused, VisitRefusal.SearchDeclined, false), (row.State, row.Refusal, row.Counts));
        Assert.Equal("Reserved GivenBack", await Ledger());
        Assert.Equal(0, await Taken(Slot("wed", Wednesday)));
    }

    [Fact]
    public async Task Of_two_adults_one_declines_and_the_other_goes_in_alone()
    {
        await Visitor("dana", "p-1", Relation.Sibling);
        var visit = await Booked("p-1", Slot("wed", Wednesday), VisitKind.Short, "anna", "dana");
        At(9, 30);
        await Arrive(visit, "anna", "dana");
        await Search(visit, "anna", consents: false);
        Assert.Equal("", await Search(visit, "dana"));
        Assert.Equal(VisitState.Searched, (await Row(visit)).State);
        Assert.Equal("VIST-46", await Admit(visit, ("anna", "7"), ("dana", "8")));
        Assert.Equal("", await Admit(visit, ("dana", "8")));
    }

    [Fact]
    public async Task Nobody_is_booked_into_a_session_that_was_closed()
    {
        var visit = await Annas();
        await Cancel(visit, VisitParty.Visitor);
        Assert.Equal("", (await Door.Close(SiloRooms.Guard, Slot("wed", Wednesday), default)).Rules);
        Assert.Equal("VIST-03", await Refused("p-2", Slot("wed", Wednesday), VisitKind.Short, "cara"));
        Assert.Equal("VIST-54", (await Door.Close(SiloRooms.Guard, "none.20260304", default)).Rules);
    }

    [Fact]
    public async Task Who_came_alone_without_the_child_goes_in_alone()
    {
        var visit = await Annas();
        At(9, 30);
        Assert.Equal("VIST-42", await Arrive(visit, "beka"));
        Assert.Equal("VIST-42", await Arrive(visit, "anna", "cara"));
        Assert.Equal("", await Arrive(visit, "anna"));
        Assert.Equal("VIST-49", await Search(visit, "beka"));
        await Search(visit, "anna");
        Assert.Equal("VIST-46", await Admit(visit, ("anna", "7"), ("beka", "8")));
        Assert.Equal("", await Admit(visit, ("anna", "7")));
    }

    [Fact]
    public async Task No_badge_is_out_twice()
    {
        var (one, other) = (await Annas(), await Booked("p-2", Slot("wed", Wednesday), VisitKind.Short, "cara"));
        At(9, 30);
        await Arrive(one, "anna");
        await Arrive(other, "cara");
        await Search(one, "anna");
        await Search(other, "cara");
        Assert.Equal("", await Admit(one, ("anna", "7")));
        Assert.Equal("VIST-46", await Admit(other, ("cara", "7")));
        Assert.Equal("VIST-46", await Admit(other, ("cara", " ")));
        await Leave(one, "anna", "7");
        Assert.Equal("", await Admit(other, ("cara", "7")));
    }

    [Fact]
    public async Task Nobody_comes_and_it_is_written_down_after_the_wait_and_not_counted()
    {
        var visit = await Annas();
        At(10, 29);
        await Tick();
        Assert.Equal(VisitState.Booked, (await Row(visit)).State);
        At(10, 30);
        await Tick();
        var row = await Row(visit);
        Assert.Equal((VisitState.NoShow, false), (row.State, row.Counts));
        Assert.Equal("Reserved GivenBack", await Ledger());
    }

    [Fact]
    public async Task Nobody_arrives_hours_before_or_after_the_session()
    {
        var visit = await Annas();
        At(7, 59);
        Assert.Equal("VIST-43", await Arrive(visit, "anna"));
        At(8);
        Assert.Equal("", await Arrive(visit, "anna"));
    }

    [Fact]
    public async Task Smuggling_refuses_at_the_door_and_counts()
    {
        var visit = await Annas();
        At(9, 30);
        await Arrive(visit, "anna");
        Assert.Equal("VIST-41", await Step(new(visit, VisitTrigger.Refuse) { Refusal = VisitRefusal.Smuggling }));
        Assert.Equal("", await Step(new(visit, VisitTrigger.Refuse)
        {
            Refusal = VisitRefusal.Smuggling, Words = "act 12",
        }));
        Assert.Equal("Reserved Settled", await Ledger());
    }

    [Fact]
    public async Task A_body_is_searched_by_the_same_sex_and_a_childs_never()
    {
        var visit = await Annas();
        At(9, 30);
        await Arrive(visit, "anna", "beka");
        async Task<string> Body(string who, bool woman) => (await Door.Search(SiloRooms.Guard, new(
            visit, Who(who), true, SearchKind.Body, woman, "the detector sounds", ""), default)).Rules;
        Assert.Equal("VIST-51", await Body("anna", woman: false));
        Assert.Equal("VIST-50", await Body("beka", woman: false));
        Assert.Equal("", await Body("anna", woman: true));
        Assert.Equal("VIST-49", await Body("anna", woman: true));
    }

    [Fact]
    public async Task A_step_again_changes_nothing_and_a_step_too_far_is_refused()
    {
        var visit = await Annas();
        At(9, 30);
        Assert.Equal("VIST-40 VIST-43", await Step(new(visit, VisitTrigger.Begin)));
        Assert.Equal("VIST-41", await Step(new(visit, VisitTrigger.Cancel) { Words = "no" }));
        Assert.Equal("VIST-40 VIST-48", await Step(new(visit, VisitTrigger.HoldTimeUp)));
        Assert.Equal("VIST-40", await Step(new("vi-none", VisitTrigger.End)));
        await Arrive(visit, "anna");
        Assert.Equal("", await Arrive(visit, "anna"));
        Assert.Equal(2, await Entries(SiloRecordKinds.VisitStepped));
    }

    [Fact]
    public async Task Called_off_while_somebody_is_inside_waits_until_they_have_left()
    {
        var visit = await Annas();
        At(9, 30);
        await Arrive(visit, "anna");
        await Search(visit, "anna");
        await Admit(visit, ("anna", "7"));
        Assert.Equal("VIST-47", await Cancel(visit, VisitParty.Institution, "fire drill"));
        await Leave(visit, "anna", "7");
        Assert.Equal("", await Cancel(visit, VisitParty.Institution, "fire drill"));
        Assert.False((await Row(visit)).Counts);
    }

    [Fact]
    public async Task The_calendar_has_every_session_and_names_nobody()
    {
        await Annas();
        await Rooms.Get<VisitSetupStore>().Block(
            SiloRooms.Administrator, new(Week(1), "r-1", "flu, works", false), default);
        var text = await Rooms.Get<VisitCalendar>().Write(default);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "DTSTART:20260304T050000Z\r\nDTEND:20260304T070000Z\r\nSUMMARY:Room r-1: 1 of 2\r\n", text,
            StringComparison.Ordinal);
        Assert.Contains("blocked: flu\\, works\r\nSTATUS:CANCELLED", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Name of", text, StringComparison.Ordinal);
        Assert.DoesNotContain("p-1", text, StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75));
    }

    [Fact]
    public async Task The_list_of_a_day_leaves_as_a_sheet_and_the_record_says_so()
    {
        await Annas();
        var file = await Rooms.Get<VisitExport>().Write(SiloRooms.Guard, Wednesday, SheetFormat.Csv, default);
        Assert.Equal("visits-2026-03-04.csv", file.Name);
        var text = System.Text.Encoding.UTF8.GetString([.. file.Octets]);
        Assert.Contains(
            "2026-03-04 10:00;2026-03-04 12:00;Room r-1;short;booked;p-1;Name of p-1", text,
            StringComparison.Ordinal);
        Assert.Equal(1, await Entries(SiloRecordKinds.VisitsExported));
    }

    private Task<VisitDay> Day() => Rooms.Get<VisitQueries>().Day(SiloRooms.Guard, Wednesday, default);

    private async Task Tick()
    {
        await using var db = Rooms.Db();
        await Rooms.Get<VisitClocks>().Tick(Rooms.Clock.GetUtcNow(), db, default);
    }
}
