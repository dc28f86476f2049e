using Facility.Contracts.Credentials;
using Facility.Contracts.Link;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Visits;
using Facility.Silo.Access;
using Facility.Silo.Estate;
using Facility.Silo.Panels;
using Facility.Silo.Persistence;
using Facility.Tests.Silo;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Visits;

/// <summary>Cards of the stock: enrolled once, lent for a visit, and back.</summary>
public sealed class VisitCardTests : VisitCardRig
{
    [Fact]
    public async Task A_card_in_the_rack_opens_nothing_and_is_enrolled_once()
    {
        await Cards();

        Assert.Empty((await Table()).Credentials);
        Assert.Equal("VIST-70", await Enrol("V1", "010203C0"));
        Assert.Equal("CRED-03", await Enrol("V3", Number1));
        Assert.Equal("CRED-02", await Enrol("V3", "no"));
        Assert.Equal("VIST-70", await Enrol("V 3", "010203C0"));
        await Rooms.AddPerson("s-001", PersonKind.Staff);
        Assert.Equal("CRED-03", await EnrolFor("s-001", Number1));
        Assert.Equal("", await EnrolFor("s-001", "010203C0", "duty"));
        Assert.Equal("CRED-03", await Enrol("V3", "010203C0"));
        Assert.Equal(VisitCardState.InRack, (await View("V1")).State);
    }

    [Theory]
    [InlineData("duty", "VIST-71")]
    [InlineData("block-b01", "VIST-71")]
    [InlineData("escorts", "VIST-71")]
    [InlineData("none", "VIST-71")]
    [InlineData("visitors", "")]
    public async Task A_card_of_the_stock_never_has_a_group_with_a_door_or_another_right(string group, string rules) =>
        Assert.Equal(rules, await Enrol("V1", Number1, group));

    [Theory]
    [InlineData("block-b01")]
    [InlineData("escorts")]
    public async Task No_card_in_a_visitors_name_gets_one_on_the_page_of_credentials_either(string group)
    {
        Assert.Equal("CRED-11", await EnrolFor(Who("anna").Value, Number1, group));
        Assert.Equal("", await EnrolFor(Who("anna").Value, Number1, "visitors"));
        Assert.Equal("CRED-10", (await Rooms.Get<CredentialStore>().SetGroups(
            SiloRooms.Administrator, new($"c-{Who("anna")}-1"), [new("visitors"), new(group)], default)).Rules);
    }

    [Fact]
    public async Task A_lent_card_is_a_right_of_its_visitor_at_the_turnstile_until_an_hour_after_the_session()
    {
        var visit = await Searched();
        Assert.Equal(0, Rooms.Panels.TableChanges);
        Assert.Equal("", await Admit(visit, ("anna", "V1")));

        var right = Assert.Single((await Table()).Credentials);
        Assert.Equal(
            ("vc-V1.1", Who("anna").Value, "visitors"), (right.Credential, right.Holder, right.Groups.Single()));
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 13, 0, 0, TimeSpan.FromHours(5)),
            DateTimeOffset.FromUnixTimeMilliseconds(right.ValidToMs));
        Assert.Equal(["t1"], (await Table()).Groups.Single(group => group.Group == "visitors").Doors);
        Assert.Equal(1, Rooms.Panels.TableChanges);
        var view = await View("V1");
        Assert.Equal((VisitCardState.Lent, "Name of anna"), (view.State, view.Last!.Name));
        Assert.Equal([false, false], view.Last.Panels.Select(one => one.Confirmed));
        var named = await NoPrisonerHoldsAGrantTests.TablesThatNamePrisoners(Rooms);
        Assert.DoesNotContain(named, table => table.Contains("card", StringComparison.Ordinal)
            || table.Contains("credential", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_gets_a_card_before_the_search()
    {
        await Cards();
        var visit = await Annas();
        At(9, 30);
        await Arrive(visit, "anna");

        Assert.Contains("VIST-45", await Admit(visit, ("anna", "V1")), StringComparison.Ordinal);
        Assert.Empty((await Table()).Credentials);
    }

    [Fact]
    public async Task The_passage_counts_and_not_the_button_and_the_right_ends_when_the_card_is_back()
    {
        var visit = await Lent();
        Assert.Equal(0, (await Day()).Inside);
        At(10);
        Assert.Equal("VIST-74", await Step(new(visit, VisitTrigger.Begin)));
        await Passes("anna", "A");
        Assert.Equal(["Name of anna (V1, t1 10:00)"], (await Day()).InsideNames);
        Assert.Equal("", await Step(new(visit, VisitTrigger.Begin)));

        At(11, 50);
        Assert.Equal("VIST-76", await Leave(visit, "anna", "V1"));
        await Passes("anna", "B");
        Assert.Equal(0, (await Day()).Inside);
        Assert.Equal("VIST-47", await Step(new(visit, VisitTrigger.End)));
        Assert.Equal("VIST-53", await Leave(visit, "anna", Number2));
        Assert.Equal("", await Leave(visit, "anna", Number1));
        Assert.Equal("", await Leave(visit, "anna", "V1"));
        Assert.Equal("", await Step(new(visit, VisitTrigger.End)));

        Assert.Equal((int)CredentialState.Revoked, Assert.Single((await Table()).Credentials).State);
        var open = Assert.Single(await Tables.Unconfirmed(SmallSite.Panel1, default));
        Assert.Equal("vc-V1.1", open.Credential);
        await Tables.Confirmed(
            SmallSite.Panel1, new RevocationConfirmed { Number = open.Number, Credential = "vc-V1.1" }, default);
        var view = await View("V1");
        Assert.Equal((VisitCardState.InRack, true), (view.State, view.Last!.BackAt is not null));
        Assert.Equal([true, false], view.Last.Panels.Select(one => one.Confirmed));
        Assert.Equal(3, Rooms.Panels.TableChanges);
        Assert.Equal(2, await Entries(SiloRecordKinds.VisitPassed));
        Assert.Equal("", (await Rooms.Verify()).Why);
    }

    [Fact]
    public async Task A_card_that_is_back_is_lent_to_the_next_at_once_as_another_right_and_the_old_one_stays_ended()
    {
        var visit = await Lent();
        await Passes("anna", "A");
        await Passes("anna", "B");
        await Leave(visit, "anna", "V1");
        var hash = Assert.Single((await Table()).Credentials).CardHash;
        var other = await Booked("p-2", Slot("wed", Wednesday), VisitKind.Short, "cara");
        await Arrive(other, "cara");
        await Search(other, "cara");
        Assert.Equal("", await Admit(other, ("cara", Number1)));

        var rights = (await Table()).Credentials;
        Assert.Equal(["vc-V1.1 4", "vc-V1.2 1"], rights.Select(one => $"{one.Credential} {one.State}"));
        Assert.Equal(hash, rights[1].CardHash);
        Assert.NotEqual(hash, rights[0].CardHash);
        Assert.Equal(Who("cara").Value, rights[1].Holder);
        await Passes("anna", "A");
        Assert.Equal(0, (await Day()).Inside);
        await Passes("cara", "A");
        Assert.Equal(["Name of cara (V1, t1 09:30)"], (await Day()).InsideNames);
    }

    [Fact]
    public async Task A_right_that_ended_is_forgotten_once_every_panel_holds_a_table_that_says_so()
    {
        for (var time = 0; time < 3; time++)
        {
            var visit = time == 0 ? await Searched() : await Again();
            Assert.Equal("", await Admit(visit, ("anna", "V1")));
            await Passes("anna", "A");
            await Passes("anna", "B");
            Assert.Equal("", await Leave(visit, "anna", "V1"));
            await Cancel(visit, VisitParty.Institution);
            foreach (var panel in time == 0 ? new[] { SmallSite.Panel1 } : [SmallSite.Panel1, SmallSite.Panel2])
                await Tables.Confirmed(panel, new TableConfirmed
                {
                    Version = (await Tables.Current(panel, default)).Version, Digest = $"d-{time}",
                }, default);
        }

        // The second lending found a panel that had not heard of the first; the third found both had heard of all.
        Assert.Equal(["vc-V1.3"], (await Table()).Credentials.Select(one => one.Credential));
    }

    [Fact]
    public async Task No_card_is_lent_twice_or_after_it_was_taken_out_of_use()
    {
        var one = await Lent();
        var other = await Booked("p-2", Slot("wed", Wednesday), VisitKind.Short, "cara");
        await Arrive(other, "cara");
        await Search(other, "cara");
        Assert.Equal("VIST-46 VIST-73", await Admit(other, ("cara", "V1")));
        Assert.Equal("", await Withdraw("V2", "broken"));
        Assert.Equal("VIST-72", await Withdraw("V2", "broken"));
        Assert.Equal("VIST-73", await Admit(other, ("cara", "V2")));
        Assert.Equal("VIST-72", await Withdraw("V1", " "));
        Assert.Equal(VisitCardState.Withdrawn, (await View("V2")).State);
        await Leave(one, "anna", "V1");
        Assert.Equal("", await Admit(other, ("cara", "V1")));
    }

    [Fact]
    public async Task One_card_by_its_print_and_by_its_reader_is_one_card()
    {
        await Cards();
        var visit = await Annas();
        At(9, 30);
        await Arrive(visit, "anna", "beka");
        await Search(visit, "anna");
        await Search(visit, "beka");

        Assert.Equal("VIST-46", await Admit(visit, ("anna", "V1"), ("beka", Number1.ToLowerInvariant())));
        Assert.Equal("", await Admit(visit, ("anna", "V1"), ("beka", Number2.ToLowerInvariant())));
        Assert.Equal(VisitCardState.Lent, (await View("V2")).State);
    }

    [Fact]
    public async Task The_database_itself_refuses_a_second_lending_of_a_card_that_is_out()
    {
        var visit = await Lent();

        await Assert.ThrowsAsync<DbUpdateException>(() => Rooms.Writer.Commit(
            (db, record) =>
            {
                db.Credentials.Add(new()
                {
                    Id = "vc-V1.9", PersonId = Who("beka").Value, CardEnding = "40", Bits = 26,
                    State = CredentialState.Active, ChangedAt = record.Now,
                });
                db.CardLendings.Add(new()
                {
                    Id = "vc-V1.9", CardId = "vc-V1", VisitId = visit, VisitorId = Who("beka").Value,
                    LentAt = record.Now, LentByName = "Guard", Until = record.Now,
                });
                return Task.CompletedTask;
            },
            default));
        Assert.Single((await Table()).Credentials);
    }

    [Fact]
    public async Task A_card_lost_in_the_wing_opens_nothing_at_once_and_its_holder_still_leaves_by_name()
    {
        var visit = await Lent();
        await Passes("anna", "A");
        Assert.Equal("", await Withdraw("V1", "she lost it"));

        Assert.Equal((int)CredentialState.Lost, Assert.Single((await Table()).Credentials).State);
        Assert.Equal(["Name of anna (V1, t1 09:30)"], (await Day()).InsideNames);
        Assert.Equal("VIST-54 Still inside: Name of anna (in at t1, 2026-03-04 09:30).", await Close());
        Assert.Equal("", await ByHand(visit, "anna", entering: false, "the card is lost"));
        Assert.Equal("", await Leave(visit, "anna", "V1"));
    }

    [Fact]
    public async Task A_session_does_not_close_over_a_card_that_is_out_and_says_where_its_holder_was_last_seen()
    {
        var visit = await Lent();
        Assert.StartsWith(
            "VIST-54 Still inside: Name of anna (has not passed)", await Close(), StringComparison.Ordinal);
        await Passes("anna", "A");
        At(11);
        await Passes("anna", "B");
        Assert.StartsWith(
            "VIST-54 Still inside: Name of anna (out at t1, 2026-03-04 11:00)", await Close(),
            StringComparison.Ordinal);
        await Leave(visit, "anna", "V1");
        await Cancel(visit, VisitParty.Institution);
        Assert.Equal("", await Close());
    }

    [Fact]
    public async Task Where_there_are_cards_a_mere_badge_lets_nobody_in_but_an_officer_who_says_why()
    {
        var visit = await Searched();
        Assert.Equal("", await Admit(visit, ("anna", "7")));
        Assert.Equal(0, (await Day()).Inside);
        Assert.Equal("VIST-75", await ByHand(visit, "anna", entering: true, " "));
        Assert.Equal("VIST-75", await ByHand(visit, "anna", entering: false, "no power"));
        Assert.Equal("VIST-75", await ByHand(visit, "beka", entering: true, "no power"));
        Assert.Equal("", await ByHand(visit, "anna", entering: true, "no power"));
        Assert.Equal("VIST-75", await ByHand(visit, "anna", entering: true, "no power"));
        Assert.Equal(["Name of anna (7, by hand 09:30)"], (await Day()).InsideNames);
        Assert.Equal("", await Leave(visit, "anna", "7"));
        Assert.Equal("VIST-75", await ByHand(visit, "anna", entering: true, "no power"));
        Assert.Equal(1, await Entries(SiloRecordKinds.VisitPassed));
    }

    [Fact]
    public async Task Two_passages_the_same_way_are_an_alarm_and_count_one_name_once()
    {
        await Lent();
        await Passes("anna", "B");
        Assert.Equal("visitor-count@t1:Returned", await Alarms());
        await Passes("anna", "A");
        await Passes("anna", "A");

        Assert.Equal(1, (await Day()).Inside);
        await using var db = Rooms.Db();
        Assert.Equal(2, (await db.Alarms.SingleAsync()).Times);
        Assert.Contains("two may have passed", (await db.Record.OrderBy(one => one.Number)
            .LastAsync(one => one.Kind == SiloRecordKinds.VisitPassed)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_is_not_back_in_time_is_an_alarm_until_it_is_and_is_written_down_once()
    {
        var visit = await Lent();
        await Passes("anna", "A");
        At(12, 59);
        await Tick();
        Assert.Equal("", await Alarms());
        At(13);
        for (var look = 0; look < 3; look++) await Tick();

        Assert.Equal("visitor-card-out@small:Unacknowledged", await Alarms());
        Assert.Equal(1, await Entries(SiloRecordKinds.VisitCardOverdue));
        Assert.True((await View("V1")).Last!.IsOverdue);
        await ByHand(visit, "anna", entering: false, "the hour is over");
        await Leave(visit, "anna", "V1");
        await Tick();
        Assert.Equal("visitor-card-out@small:Returned", await Alarms());
    }

    [Fact]
    public async Task Another_site_file_that_gives_the_group_a_door_gives_a_lent_card_none_and_lends_no_other()
    {
        var visit = await Lent();
        var site = Rooms.Get<SiteCatalogue>();
        await using var later = await SiloRooms.Open(Rooms.Folder, new SiteCatalogue(
            site.Site with
            {
                AccessGroups = [.. site.Site.AccessGroups.Select(group => group.Id.Value != "visitors" ? group
                    : group with { Doors = [SmallSite.Cell1] })],
            }, "digest-2"));

        var table = AccessTableBody.Parser.ParseFrom(
            (await later.Get<IAccessTables>().Current(SmallSite.Panel1, default)).Table);
        Assert.Contains(SmallSite.Cell1.Value, table.Groups.Single(group => group.Group == "visitors").Doors);
        Assert.Empty(Assert.Single(table.Credentials).Groups);
        Assert.Equal("", await Leave(visit, "anna", "V1"));
    }

    private IAccessTables Tables => Rooms.Get<IAccessTables>();

    private async Task<string> Again()
    {
        var visit = await Annas();
        await Arrive(visit, "anna");
        await Search(visit, "anna");
        return visit;
    }

    private async Task<string> Withdraw(string printed, string words) =>
        (await Stock.Withdraw(SiloRooms.Administrator, new(printed, words), default)).Rules;

    private async Task<string> EnrolFor(string person, string number, string group = "visitors") =>
        (await Rooms.Get<CredentialStore>().Enrol(
            SiloRooms.Administrator, new(new(person), number, 26, [new(group)], null, null, ""), default)).Rules;
}
