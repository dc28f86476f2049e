using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Silo.Housing;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Allocation;

public sealed class KeepApartGroupTests : IAsyncLifetime
{
    private static readonly Actor Supervisor = new(new("a-super"), "Super", Role.Supervisor, new("desk-3"));
    private SiloRooms rooms = null!;

    private KeepApartStore Store => rooms.Get<KeepApartStore>();

    private DateOnly Today => rooms.Get<HousingLook>().HouseAt(rooms.Clock.GetUtcNow()).Today;

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open();
        for (var number = 1; number <= 5; number++) await rooms.AddPerson($"p-{number}", PersonKind.Prisoner);
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task A_group_keeps_each_from_each_and_comes_once()
    {
        Assert.Equal("", await Open("p-1", "p-2", "p-3", "p-4"));
        Assert.Equal("", await Open("p-1", "p-2", "p-3", "p-4"));

        var rows = await Rows();
        Assert.Equal(["p-1 p-2", "p-1 p-3", "p-1 p-4", "p-2 p-3", "p-2 p-4", "p-3 p-4"],
            rows.Select(row => $"{row.One} {row.Other}").Order());
        Assert.Single(rows.Select(row => row.Group).Distinct());
        Assert.Equal(6, await Entries(SiloRecordKinds.KeepApartOpened));
    }

    [Fact]
    public async Task A_group_is_reviewed_and_ended_as_one_and_no_pair_is_taken_out_of_it()
    {
        await Open("p-1", "p-2", "p-3");
        var rows = await Rows();
        Assert.Equal("APART-09", await Change(rows[0].Id, null));

        Assert.Equal("", await Change(rows[0].Group, Today.AddDays(60)));
        Assert.All(await Rows(), row => Assert.Equal(Today.AddDays(60), row.ReviewOn));
        Assert.Equal("", await Change(rows[0].Group, null));
        Assert.All(await Rows(), row => Assert.NotNull(row.ClosedAt));
        Assert.Equal("APART-05", await Change(rows[0].Group, null));
    }

    [Theory]
    [InlineData("APART-08", "p-1", "p-2")]
    [InlineData("APART-08", "p-1", "p-2", "p-1")]
    [InlineData("APART-01", "p-1", "p-2", "p-99")]
    public async Task A_wrong_group_keeps_nobody_apart(string rules, params string[] people)
    {
        Assert.Equal(rules, await Open(people));
        Assert.Empty(await Rows());
        Assert.Equal(1, await Entries(SiloRecordKinds.KeepApartRefused));
    }

    [Fact]
    public async Task A_pair_that_has_an_order_already_is_named_and_the_group_is_not_given_in_part()
    {
        await Store.Open(Supervisor, new(
            new("k-0"), new("p-3"), new("p-2"), KeepApartLevel.Cell, null, "a threat", Today.AddDays(30)), default);

        Assert.Equal("APART-02", await Open("p-1", "p-2", "p-3"));
        Assert.Single(await Rows());
    }

    private async Task<string> Open(params string[] people) => (await Store.OpenGroup(Supervisor, new(
        new("g-1"), [.. people.Select(id => new PersonId(id))], KeepApartLevel.Landing, "a feud",
        Today.AddDays(30)), default)).Rules;

    private async Task<string> Change(string id, DateOnly? next) =>
        (await Store.Change(Supervisor, id, next, next is null ? "over" : "", default)).Rules;

    private Task<ImmutableArray<KeepApartView>> Rows() => rooms.Get<KeepApartQueries>().List(null, default);

    private async Task<int> Entries(string kind)
    {
        await using var db = rooms.Db();
        return await db.Record.CountAsync(entry => entry.Kind == kind);
    }
}
