using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Roll;
using Facility.Contracts.Site;
using Facility.Silo.Estate;
using Facility.Silo.Import;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;

namespace Bench.Housing;

/// <summary>Fictional people by seed, and the year behind them.</summary>
/// <remarks>Of a hundred: sixty for the first time, fifteen offenders without violence, four without a walk, three with
/// an infection, two former officials; every tenth has accomplices, every twentieth is kept apart from somebody. In the
/// year each went to court and back twice and changed cells twice; three of a hundred are out now, one has a place
/// held. Cells are full or empty; those who share one fit each other, but for accomplices and quarrels.</remarks>
internal sealed class HousingCrowd
{
    private const int AtOnce = 4000;

    private static readonly string[] Family =
    [
        "Тестов", "Фантазёров", "Қиялов", "Жұмбақов", "Түсіков", "Выдумкин", "Легендин", "Шаблонов", "Үлгібаев",
        "Сұлбаев", "Небывалов", "Макетов", "Условнов", "Аңызов", "Болжамов", "Жалғанов", "Понарошкин", "Былинин",
        "Манекенов", "Сынақов", "Нобаев", "Примеров", "Черновиков", "Наглядов", "Елесов", "Кейіпкеров", "Оқулықов",
        "Мифов", "Небылицын", "Ертегиев", "Жобаев", "Жорамалов", "Сказкин", "Эскизов", "Учебнов", "Мысалов",
    ];

    private static readonly string[] Given =
    [
        "Дархан", "Марат", "Самат", "Эльдар", "Бауыржан", "Жандос", "Нұрлан", "Улан", "Ярослав", "Виктор", "Кирилл",
        "Руслан", "Шамиль", "Арман", "Ерлан", "Михаил", "Тимур", "Ян", "Борис", "Қанат", "Павел", "Әлихан", "Өмір",
    ];

    private static readonly string[] Syllables =
        ["ба", "да", "ға", "жа", "қа", "ла", "ма", "на", "ра", "са", "та", "ша", "бе", "де", "ке", "ле", "ме", "не"];

    private readonly Random chance;
    private readonly List<SitePrisoner> people = [];
    private readonly DateOnly today;
    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();

    public HousingCrowd(SiteCatalogue site, int count, int seed)
    {
        chance = new(seed);
        today = DateOnly.FromDateTime(now.UtcDateTime);
        var cells = site.Site.Blocks.SelectMany(block => block.Landings).SelectMany(landing => landing.Cells)
            .Where(cell => cell.Purposes is CellPurposes.None && cell.Places > 1).ToList();
        Settle(cells, count);
        var homes = people.Select(person => person.Cell).ToHashSet();
        Empty = [.. cells.Where(cell => !homes.Contains(cell.Id)).Select(cell => cell.Id)];
        Prisoners = people.ConvertAll(person => new TownPerson(person.Id, person.Name));
    }

    public IReadOnlyList<TownPerson> Prisoners { get; }

    public IReadOnlyList<CellId> Empty { get; }

    /// <summary>Puts everybody into the database, and what happened in a year.</summary>
    public async Task MoveIn(FacilityWriter writer, PeopleImport import, CancellationToken cancellation)
    {
        await import.Run(new([], [.. people]), cancellation);
        await Write(writer, Apart(), cancellation);
        await Write(writer, people.Index().SelectMany(Year), cancellation);
        await writer.Commit(async (db, _) =>
        {
            foreach (var person in people.Where((_, index) => index % 33 == 0))
                (await db.Prisoners.FindAsync(person.Id.Value))!.Presence = Presence.Out;
        }, cancellation);
    }

    // Cells all over the building, as chance has it; the people of one are alike in what the law asks.
    private void Settle(IReadOnlyList<SiteCell> cells, int count)
    {
        var order = cells.ToArray();
        chance.Shuffle(order);
        foreach (var cell in order.TakeWhile(_ => people.Count < count)) Fill(cell, count);
    }

    private void Fill(SiteCell cell, int count)
    {
        var like = Like();
        for (var place = 0; place < cell.Places && people.Count < count; place++)
        {
            var number = people.Count;
            people.Add(new(
                new($"p-{number:00000}"), Name(), today.AddYears(-chance.Next(20, 65)).AddDays(-chance.Next(1, 300)),
                cell.Id)
            {
                Is = like with { Cases = chance.Next(10) == 0 ? [$"case-{chance.Next(count / 20 + 1)}"] : [] },
            });
        }
    }

    private Particulars Like() => new()
    {
        Sex = Sex.Male,
        Status = LegalStatus.Convicted,
        Conditions = Conditions.Ordinary,
        Imprisonment = chance.Next(100) < 60 ? Imprisonment.First : Imprisonment.Repeated,
        Offence = chance.Next(100) < 15 ? Offence.NonViolent : Offence.Violent,
        Needs = chance.Next(100) < 4 ? PersonNeeds.StepFree : PersonNeeds.None,
        HealthGroup = chance.Next(100) < 3 ? "A" : "",
        Traits = chance.Next(100) < 2 ? PersonTraits.FormerOfficial : PersonTraits.None,
    };

    // More surnames than the lists have, as a country has: a syllable or two make each another one.
    private string Name()
    {
        var family = Family[chance.Next(Family.Length)];
        var middle = Syllables[chance.Next(Syllables.Length)] + Syllables[chance.Next(Syllables.Length)];
        var given = Given[chance.Next(Given.Length)];
        return $"{char.ToUpperInvariant(middle[0])}{middle[1..]}{family.ToLowerInvariant()} {given}";
    }

    private IEnumerable<object> Apart() => Enumerable.Range(0, people.Count / 20).Select(number =>
    {
        // A neighbour a few cells on: those who never meet need no order.
        var one = people[number * 20].Id.Value;
        var other = people[Math.Min(people.Count - 1, number * 20 + 7)].Id.Value;
        return (object)new KeepApartRow
        {
            Id = $"ka-{number}", PersonOne = one, PersonOther = other, Level = KeepApartLevel.Cell,
            Ground = "A quarrel", ReviewOn = today.AddDays(90), OpenedAt = now, OpenedBy = "s-001",
        };
    });

    private IEnumerable<object> Year((int Index, SitePrisoner Item) one)
    {
        var (index, person) = one;
        var at = now.AddDays(-330).AddMinutes(index % 30000);
        for (var time = 0; time < 2; time++)
        {
            yield return Passage(person, 2 * time + 1, MovementKind.Court, at.AddDays(150 * time));
            yield return Passage(person, 2 * time + 2, MovementKind.Return, at.AddDays(150 * time + 1));
            var move = $"m-{index}-{time}";
            yield return new MoveRow
            {
                Id = move, State = MoveState.Done, Reason = "A year", By = "s-001", At = at.AddDays(100 * time),
            };
            yield return new MoveLegRow { MoveId = move, PersonId = person.Id.Value, ToCell = person.Cell.Value };
        }
        if (index % 33 == 0) yield return Passage(person, 5, MovementKind.Court, now.AddHours(-index % 12 - 1));
        if (index % 100 == 0)
            yield return new BedHoldRow
            {
                PersonId = person.Id.Value, CellId = Empty[index % Empty.Count].Value, OrderId = $"h-{index}",
                Until = now.AddDays(1), By = "s-001",
            };
    }

    private static MovementRow Passage(SitePrisoner person, int number, MovementKind kind, DateTimeOffset at) => new()
    {
        PersonId = person.Id.Value, Sequence = number, Kind = kind, LedOut = kind is MovementKind.Court, At = at,
        DueBack = kind is MovementKind.Court ? at.AddDays(1) : null, Authority = "A judge's order",
        OrderId = $"w-{person.Id}-{number}", By = "s-001",
    };

    private static async Task Write(FacilityWriter writer, IEnumerable<object> rows, CancellationToken cancellation)
    {
        foreach (var some in rows.Chunk(AtOnce))
        {
            await writer.Commit((db, _) =>
            {
                db.AddRange(some);
                return Task.CompletedTask;
            }, cancellation);
        }
    }
}
