using Facility.Contracts.People;
using Facility.Silo.People;
using Facility.Silo.Persistence;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.People;

/// <summary>The index of names beside what it stands for: every name, compared one by one.</summary>
public sealed class NameIndexTests : IAsyncLifetime
{
    private SiloRooms rooms = null!;

    public async ValueTask InitializeAsync() => rooms = await SiloRooms.Open();

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task Whatever_part_is_typed_the_same_people_are_found_as_by_looking_at_everybody()
    {
        var chance = new Random(20261130);
        var names = Enumerable.Range(0, 120).Select(_ => RandomName(chance)).ToList();
        await Add(names);
        await using var db = rooms.Db();
        var everybody = await db.People.AsNoTracking().ToListAsync();
        for (var time = 0; time < 200; time++)
        {
            var typed = Typed(names[chance.Next(names.Count)], chance);
            var expected = everybody.Where(one => Has(one.SearchName, typed)).Select(one => one.Id).Order().ToList();
            var found = await db.People.Named(db, typed).Select(one => one.Id).ToListAsync();
            Assert.True(expected.SequenceEqual(found.Order()), $"'{typed}': {expected.Count}, {found.Count}");
        }
    }

    [Fact]
    public async Task Who_is_renamed_is_found_by_the_new_name_only_and_who_is_gone_by_none()
    {
        await Add(["Асанов \"Марат\"", "Асанов Ерлан"]);
        await rooms.Writer.Commit(async (db, _) =>
        {
            var person = (await db.People.FindAsync("p-0"))!;
            (person.Name, person.SearchName) = ("Бекова Дана", NameFolding.Kept("Бекова Дана", "p-0"));
        }, default);
        Assert.Equal(["p-1"], await Found("Асанов"));
        Assert.Equal(["p-0"], await Found("бекова"));

        await rooms.Writer.Commit(async (db, _) => db.People.Remove((await db.People.FindAsync("p-0"))!), default);
        Assert.Empty(await Found("Бекова"));
        await using var after = rooms.Db();
        Assert.Equal(["p-1"], await after.NameIndex.Select(row => row.PersonId).ToListAsync());
    }

    [Fact]
    public async Task The_first_fifty_of_many_are_those_the_kazakh_alphabet_puts_first()
    {
        var names = Enumerable.Range(0, 130)
            .Select(number => $"{"ӘАҒГҚКҢНӨОҰУҮЫІ"[number % 15]}лим {number:000}").ToList();
        await Add(names);
        var expected = names.Order(NameOrder.Kazakh).Take(PersonQueries.FoundMax);

        Assert.Equal(expected, (await rooms.Get<PersonQueries>().Search("", null, default)).Select(one => one.Name));
        Assert.Equal(expected, (await rooms.Get<PersonQueries>().Search("лим", null, default)).Select(one => one.Name));
    }

    [Theory]
    [InlineData("*оз*", 0)]
    [InlineData("[о]", 0)]
    [InlineData("о?а", 0)]
    [InlineData("\"оз", 0)]
    [InlineData("а*б?[в]", 1)]
    public async Task Signs_that_the_index_reads_otherwise_are_only_letters_to_whoever_types(string typed, int found)
    {
        await Add(["Оразов Б", "а*б?[в] \" Г"]);
        Assert.Equal(found, (await Found(typed)).Count);
    }

    [Fact]
    public async Task No_find_by_three_letters_or_more_walks_through_everybody()
    {
        await Add(["Асанов Марат"]);
        var seen = rooms.Queries;
        seen.Begin();
        await rooms.Get<PersonQueries>().Search("асан марат", PersonKind.Prisoner, default);

        Assert.NotEqual(0, seen.Count);
        Assert.Empty(await seen.Walked());
    }

    private async Task<List<string>> Found(string typed) =>
        [.. (await rooms.Get<PersonQueries>().Search(typed, null, default)).Select(line => line.Id.Value)];

    private Task Add(IReadOnlyList<string> names) => rooms.Writer.Commit(
        (db, _) =>
        {
            foreach (var (number, name) in names.Index())
                db.People.Add(PersonRows.NewRow(new($"p-{number}"), name, PersonKind.Prisoner, "", null, true));
            return Task.CompletedTask;
        },
        default);

    private static bool Has(string kept, string typed) =>
        typed.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
            kept.Contains(NameFolding.Fold(word), StringComparison.Ordinal)
            || (NameFolding.ToLatin(word).Length > 0
                && kept.Contains(NameFolding.ToLatin(word), StringComparison.Ordinal)));

    private static string RandomName(Random chance) => string.Join(' ', Enumerable.Range(0, chance.Next(1, 4))
        .Select(_ => string.Concat(Enumerable.Range(0, chance.Next(1, 9))
            .Select(_ => "АӘБГҒДЕЖИІКҚЛМНҢОӨРСТУҰҮШЯЬaeszh"[chance.Next(32)]))));

    // Some letters of a name, of one word or of two, in small or in Latin letters.
    private static string Typed(string name, Random chance)
    {
        var start = chance.Next(name.Length);
        var part = name.Substring(start, chance.Next(1, name.Length - start + 1));
        return chance.Next(3) switch
        {
            0 => part.ToLowerInvariant(),
            1 => NameFolding.ToLatin(part),
            _ => part,
        };
    }
}
