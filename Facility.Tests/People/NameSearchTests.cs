using Facility.Contracts.People;
using Facility.Silo.People;
using Facility.Silo.Persistence;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.People;

public sealed class NameSearchTests(NameSearchTests.Named named) : IClassFixture<NameSearchTests.Named>
{
    // In the order of the Kazakh alphabet.
    private static readonly string[] Names =
    [
        "Асан Ёлкин", "Әсел Ғаниқызы", "Бақыт Ұлы", "Ғани Қанат", "Дана Әлі", "Ерлан Іңкәр", "Жанат Һәкім",
        "Иван Щукин", "Қайрат Өмір", "Лев Яковлев", "Нұрлан Сәбит", "Ңырат А", "Оразов Б", "Өмір В", "Сәуле Г",
        "Ұлан Д", "Үміт Е", "Фарид Ж", "Хамит З", "Һарун И", "Ықылас К", "Ілияс Л", "Эдуард М",
    ];

    private readonly SiloRooms rooms = named.Rooms;

    [Theory]
    [InlineData("Асел", "Әсел Ғаниқызы")]
    [InlineData("асел ганикызы", "Әсел Ғаниқызы")]
    [InlineData("ғаниқызы ӘСЕЛ", "Әсел Ғаниқызы")]
    [InlineData("елкин", "Асан Ёлкин")]
    [InlineData("омир", "Қайрат Өмір;Өмір В")]
    [InlineData("умит", "Үміт Е")]
    [InlineData("улан", "Ұлан Д")]
    [InlineData("Нырат", "Ңырат А")]
    [InlineData("инкар", "Ерлан Іңкәр")]
    [InlineData("хаким", "Жанат Һәкім")]
    [InlineData("Asel", "Әсел Ғаниқызы")]
    [InlineData("Äsel", "Әсел Ғаниқызы")]
    [InlineData("Assel Ganiqyzy", "Әсел Ғаниқызы")]
    [InlineData("Zhanat Khakim", "Жанат Һәкім")]
    [InlineData("Shchukin", "Иван Щукин")]
    [InlineData("yakovlev", "Лев Яковлев")]
    [InlineData("Qairat", "Қайрат Өмір")]
    [InlineData("P-22", "Эдуард М")]
    [InlineData("Асел Ёлкин", "")]
    public async Task Whoever_types_a_name_as_their_keyboard_can_finds_it(string typed, string found) => Assert.Equal(
        found.Split(';', StringSplitOptions.RemoveEmptyEntries),
        (await rooms.Get<PersonQueries>().Search(typed, null, default)).Select(line => line.Name));

    [Fact]
    public async Task Lists_are_in_the_order_of_the_kazakh_alphabet() => Assert.Equal(
        Names, (await rooms.Get<PersonQueries>().Search("", null, default)).Select(line => line.Name));

    [Fact]
    public async Task Names_kept_by_an_older_version_are_found_after_a_start_and_nobody_changed()
    {
        await using (var db = rooms.Db())
            await db.People.ExecuteUpdateAsync(row => row.SetProperty(one => one.SearchName, one => one.Name));
        Assert.Empty(await rooms.Get<PersonQueries>().Search("Асел", null, default));

        await SearchNames.Refresh(rooms.Get<IDbContextFactory<FacilityDb>>(), default);
        Assert.Single(await rooms.Get<PersonQueries>().Search("Асел", null, default));
        await using var after = rooms.Db();
        Assert.All(await after.People.ToListAsync(), person => Assert.Equal(0, person.Version));
    }

    [Fact]
    public void Half_a_letter_and_a_name_of_marks_alone_are_searched_without_a_crash()
    {
        Assert.Equal("\uD800", NameFolding.Fold("\uD800"));
        Assert.Equal("", NameFolding.Fold("\u0301"));
        Assert.Equal(
            NameFolding.Fold("Айгүл"), NameFolding.Fold("Айгүл".Normalize(System.Text.NormalizationForm.FormD)));
    }

    /// <summary>Rooms with people of all these names, put in from the last to the first.</summary>
    public sealed class Named : IAsyncLifetime
    {
        internal SiloRooms Rooms { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Rooms = await SiloRooms.Open();
            await Rooms.Writer.Commit(
                (db, _) =>
                {
                    foreach (var (number, name) in Names.Index().Reverse())
                        db.People.Add(PersonRows.NewRow(new($"p-{number}"), name, PersonKind.Prisoner, "", null, true));
                    return Task.CompletedTask;
                },
                default);
        }

        public ValueTask DisposeAsync() => Rooms.DisposeAsync();
    }
}
