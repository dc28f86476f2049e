using Facility.Contracts.Doors;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Silo.Estate;
using Facility.Silo.Panels;
using Facility.Silo.Record;
using Facility.Tests.Silo.Kit;

namespace Facility.Tests.Silo;

public sealed class DoorWordsTests : IAsyncLifetime
{
    private SiloRooms rooms = null!;

    private DoorWords Words => rooms.Get<DoorWords>();

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open();
        await rooms.AddPerson("a-guard", PersonKind.Staff);
        await rooms.AddPerson("p-0001", PersonKind.Prisoner);
        await rooms.Get<PeopleBoard>().Load(default);
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Theory]
    [InlineData("order web-18 of a-guard Guard no-station", "Name of a-guard (guard, unnamed station)")]
    [InlineData("order web-18 of a-guard Guard desk-1", "Name of a-guard (guard, station desk-1)")]
    [InlineData("order web-18 of host repeats", "Facility (repeats)")]
    [InlineData("card of a-guard", "card of Name of a-guard")]
    [InlineData("card of p-0001", "card of p-0001")]
    [InlineData("anything else", "anything else")]
    public void A_command_is_explained_by_name_role_and_station_never_by_a_prisoners_name(string told, string words) =>
        Assert.Equal(words, Words.Because(told));

    [Theory]
    [InlineData("Door b01-gate is released already.", "B01-GATE is released already.")]
    [InlineData("Interlock: b01-gate, b01-l1-c01 is open.", "Interlock: B01-GATE, B01-L1-C01 is open.")]
    [InlineData("The order is 3400 ms old.", "The order is 3400 ms old.")]
    [InlineData("Door b99-gate is none of ours.", "Door b99-gate is none of ours.")]
    public void A_sentence_of_a_panel_names_doors_by_their_marks(string told, string words) =>
        Assert.Equal(words, Words.InSentence(told));

    [Fact]
    public void A_door_is_shown_with_the_names_of_its_landing_and_of_who_holds_its_interlock()
    {
        rooms.Get<IDoorBoard>().Take(SmallSite.Panel1,
            [new() { Door = SmallSite.Cell1, InhibitedBy = "b01-gate", CommandedBecause = "card of a-guard" }]);

        var view = rooms.Get<DoorViews>().Find(SmallSite.Cell1)!;

        Assert.Equal(("Landing 1", "B01-GATE"), (view.LandingLabel, view.InterlockHeldBy));
        Assert.Equal("card of Name of a-guard", view.Status.CommandedBecause);
        Assert.Equal("b01-gate", view.Status.InhibitedBy);
    }

    [Fact]
    public async Task The_record_speaks_of_doors_by_their_marks_and_of_faults_in_words()
    {
        await rooms.Append(RecordKinds.DoorSecured, "b01-gate");
        await rooms.Append(SiloRecordKinds.LockdownOrdered, "b01");
        await rooms.Writer.Commit(
            (_, record) =>
            {
                record.Append(new RecordFacts(SiloRecordKinds.OrderFailed, SiloRooms.Guard, "b01-gate")
                    .With("fault", "1301"));
                return Task.CompletedTask;
            },
            default);

        var page = await rooms.Get<RecordPages>().Read(new(null, 3), SiloRooms.Guard, default);

        Assert.Equal(
            [
                "The order on B01-GATE ended in fault 1301: the bolt did not follow in time.",
                "Name of a-guard (guard, station desk-1) locked Block b01 down.",
                "B01-GATE: closed and secured.",
            ],
            page.Select(entry => entry.Says));
    }

    [Fact]
    public void Every_fault_has_words() => Assert.All(
        Enum.GetValues<FaultCode>().Where(fault => fault != FaultCode.None),
        fault => Assert.DoesNotContain("not known", FaultWords.Of(fault), StringComparison.Ordinal));
}
