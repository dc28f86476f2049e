using System.Collections;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Devices.Panel;

namespace Bench.Explore;

/// <summary>The canonical form of a state: times relative to now, running numbers by place, doors that can be renamed
/// into each other alike.</summary>
internal sealed class Canon(Ground ground)
{
    private readonly int doors = ground.Graph.Doors;
    private readonly Mixed[,] facts = new Mixed[ground.Graph.Doors + 1, ground.Graph.Doors + 1];
    private readonly UInt128[,] values = new UInt128[ground.Graph.Doors + 1, ground.Graph.Doors + 1];
    private readonly HashSet<object> walked = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<long, ulong> tokens = [];
    private readonly Dictionary<long, ulong> tickets = [];
    private readonly Dictionary<string, ulong> orders = [];
    private World world = null!;
    private SortedSet<string>? told;
    private int[] order = [];
    private string place = "";

    private int Nobody => doors;

    /// <summary>The form of a state.</summary>
    public CanonicalForm Of(World state)
    {
        world = state;
        Forget();
        Number();
        Walk(state, 1, Nobody, Nobody, null);
        for (var one = 0; one <= doors; one++)
            for (var other = 0; other <= doors; other++) values[one, other] = facts[one, other].Value;
        return CanonicalForm.Of(values, ground.Graph);
    }

    /// <summary>What the form is made of, in words and with doors by their place: for finding what it leaves out.
    /// </summary>
    public IReadOnlySet<string> Facts(World state, CanonicalForm places)
    {
        order = [.. places.Order, Nobody];
        told = new(StringComparer.Ordinal);
        Of(state);
        var facts = told;
        told = null;
        return facts;
    }

    private void Forget()
    {
        Array.Clear(facts);
        walked.Clear();
        tokens.Clear();
        tickets.Clear();
        orders.Clear();
    }

    private void Number()
    {
        for (var place = 0; place < world.Waiting.Count; place++) tokens[world.Waiting[place].Token] = (ulong)place + 1;
        foreach (var body in world.Bodies)
            for (var place = 0; place < body.Flights.Count; place++)
                tickets[body.Flights[place].Ticket] = (ulong)place + 1;
    }

    private void Walk(object? value, ulong path, int at, int other, Seen? field)
    {
        if (value is null) return;
        var kind = SeenType.Of(value.GetType());
        if (kind.IsPassedOver || Leaf(value, kind, path, at, other, field)) return;
        if (value is IDictionary map) WalkMap(map, path, at, field);
        else if (value is IEnumerable list) WalkList(list, kind, path, at, other, field);
        else WalkFields(value, kind, path, at, other, field);
    }

    private void WalkFields(object value, SeenType kind, ulong path, int at, int other, Seen? field)
    {
        if (kind.IsUnread) return;
        if (!kind.IsShared && !walked.Add(value))
        {
            if (OwnerOf(value) is { } named) Refer(named, path, at);
            return;
        }
        if (OwnerOf(value) is { } owner) (at, other) = Turn(at, owner);
        if (field is not null && !kind.Type.IsValueType && field.Lens.Type != kind.Type)
            Add(Mixed.Step(path, 3), kind.NameMark, at, other);
        foreach (var seen in kind.Fields)
        {
            var moment = field is { Age: not null } && seen.Age is null ? seen with { Age = field.Age } : seen;
            var found = seen.Lens.Get(value);
            var onward = Mixed.Step(path, seen.Lens.Mark);
            if (found is not null && seen.IsOptional) Add(Mixed.Step(onward, 5), 1, at, other);
            if (told is not null) place = $"{seen.Lens.Owner.Name}.{seen.Lens.Name}";
            Walk(found, onward, at, other, moment);
        }
    }

    private void WalkMap(IDictionary map, ulong path, int at, Seen? field)
    {
        foreach (DictionaryEntry entry in map)
        {
            if (field?.Age is { } age && MomentIn(entry.Value) is { } moment && world.Now - moment >= age) continue;
            var (to, other) = OwnerOf(entry.Key) is { } owner ? Turn(at, owner) : (at, Nobody);
            Walk(entry.Value, Mixed.Step(path, KeyOf(entry.Key, field)), to, other, field);
        }
    }

    private void WalkList(IEnumerable list, SeenType kind, ulong path, int at, int other, Seen? field)
    {
        var place = 0UL;
        foreach (var one in list)
        {
            // What a list says of a door is told apart by the door, not by its place.
            var named = OwnerOf(one) is not null;
            Walk(one, Mixed.Step(path, kind.IsOrdered && !named ? ++place : 0), at, other, field);
        }
    }

    private ulong KeyOf(object key, Seen? field) => key switch
    {
        long number => Rank(number, field),
        (LineId, long ticket) => Rank(ticket, field),
        Station { Address: Ground.FireModule } => 3,
        Station station => station.Address >= Ground.ReaderOf(0) ? 2UL : 1UL,
        _ when OwnerOf(key) is not null => 1,
        _ => Mixed.Of($"{key}"),
    };

    private bool Leaf(object value, SeenType kind, ulong path, int at, int other, Seen? field)
    {
        switch (value)
        {
            case bool flag:
                if (flag) Add(path, 1, at, other);
                return true;
            case long number when field is { IsToken: true } or { IsTicket: true }:
                if (Rank(number, field) is var rank and not 0) Add(path, rank, at, other);
                return true;
            case TimeSpan moment:
                Add(path, Relative(moment, field?.Age), at, other);
                return true;
            case DateTimeOffset moment:
                Add(path, (ulong)(moment - Ground.Wall(world.Now)).Ticks, at, other);
                return true;
            case OrderId order:
                if (at == Nobody) Add(path, Order(order.Value), at, other);
                return true;
            case string text:
                if (text.Length > 0) Add(path, Mixed.Of(text), at, other);
                return true;
            case DoorId or ReaderId or Station or SiteDoor or SiteDoorReader:
                Refer(OwnerOf(value) ?? Nobody, path, at);
                return true;
        }
        if (!kind.IsNumber) return kind.IsOnce;
        if (Convert.ToInt64(value, null) is var whole and not 0) Add(path, (ulong)whole, at, other);
        return true;
    }

    private ulong Relative(TimeSpan moment, TimeSpan? age)
    {
        if (moment == TimeSpan.MaxValue) return ulong.MaxValue;
        var from = moment - world.Now;
        if (age is { } most && -from >= most) from = -most;
        return unchecked((ulong)from.Ticks + 1);
    }

    private ulong Rank(long number, Seen? field) =>
        field is { IsToken: true } ? tokens.GetValueOrDefault(number)
        : field is { IsTicket: true } ? tickets.GetValueOrDefault(number)
        : (ulong)number;

    private ulong Order(string id)
    {
        if (!orders.TryGetValue(id, out var number)) orders[id] = number = (ulong)orders.Count + 1;
        return number;
    }

    private void Refer(int owner, ulong path, int at)
    {
        var (one, other) = Turn(at, owner);
        Add(path, 1, one, other);
    }

    // At nobody's: the door's own. At a door's: what it says of another.
    private (int At, int Other) Turn(int at, int owner) =>
        at == Nobody || at == owner ? (owner, Nobody) : (at, owner);

    private void Add(ulong path, ulong value, int at, int other)
    {
        facts[at, other].Add(path, value);
        told?.Add($"{place} {(long)value} of {Array.IndexOf(order, at)} about {Array.IndexOf(order, other)}");
    }

    private static TimeSpan? MomentIn(object? value) => value is TimeSpan moment ? moment
        : value is null ? null
        : FieldLens.Of(value.GetType()).FirstOrDefault(lens => lens.Type == typeof(TimeSpan)) is { } lens
            ? (TimeSpan)lens.Get(value)!
            : null;

    private int? OwnerOf(object? value) => value switch
    {
        null => null,
        DoorId door => Found(door.Value),
        ReaderId reader => Found(reader.Value),
        SiteDoor door => Found(door.Id.Value),
        SiteDoorReader reader => Found(reader.Id.Value),
        Station station => ground.DoorOf(station),
        Waiting entry => entry.Door < 0 ? null : entry.Door,
        IReadOnlyList<SiteDoor> { Count: > 0 } list => Found(list[0].Id.Value),
        _ => SeenType.Of(value.GetType()).Owner is { } owner ? OwnerOf(owner(value)) : null,
    };

    private int? Found(string name) => ground.DoorOf(name) is var door and >= 0 ? door : null;
}
