using System.Collections;
using System.Collections.Concurrent;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;

namespace Bench.Explore;

/// <summary>What the canonical form has to know of a type, found once.</summary>
internal sealed class SeenType
{
    private static readonly ConcurrentDictionary<Type, SeenType> Known = [];

    private SeenType(Type type)
    {
        Type = type;
        IsPassedOver = typeof(Delegate).IsAssignableFrom(type);
        IsNumber = type.IsPrimitive || type.IsEnum;
        IsOnce = Configured.IsOnce(type);
        IsUnread = Unread.Types.ContainsKey(type.Name);
        IsShared = type.IsValueType || Configured.Shares(type);
        IsOrdered = typeof(IList).IsAssignableFrom(type) || type.Name.StartsWith("Queue", StringComparison.Ordinal);
        NameMark = Mixed.Of(type.Name);
        Owner = OwnerLens(type);
    }

    public Type Type { get; }

    public bool IsPassedOver { get; }

    public bool IsNumber { get; }

    public bool IsOnce { get; }

    public bool IsUnread { get; }

    /// <summary>Whether it may be met several times and counts each time.</summary>
    public bool IsShared { get; }

    public bool IsOrdered { get; }

    public ulong NameMark { get; }

    /// <summary>The field that says which door it is of; null if none does.</summary>
    public Func<object, object?>? Owner { get; }

    public Seen[] Fields => field ??= Seen.Of(Type);

    public static SeenType Of(Type type) => Known.GetOrAdd(type, static one => new(one));

    private static Func<object, object?>? OwnerLens(Type type) =>
        type.IsPrimitive || type.IsEnum || type.Namespace?.StartsWith("System", StringComparison.Ordinal) is true
            ? null
            : FieldLens.Of(type).FirstOrDefault(lens => lens.Type == typeof(DoorId) || lens.Type == typeof(SiteDoor)
                || lens.Type == typeof(IReadOnlyList<SiteDoor>) || lens.Type.Name is "DoorEntry")?.Get;
}

/// <summary>A field that counts, and how.</summary>
internal sealed record Seen(FieldLens Lens, TimeSpan? Age, bool IsToken, bool IsTicket)
{
    /// <summary>Whether it may be missing, so that being there says something.</summary>
    public bool IsOptional { get; } = Nullable.GetUnderlyingType(Lens.Type) is not null;

    public static Seen[] Of(Type type) =>
    [
        .. from lens in FieldLens.Of(type)
           let name = $"{lens.Owner.Name}.{lens.Name}"
           where !Unread.Fields.ContainsKey(name)
           select new Seen(
               lens, Unread.Ages.TryGetValue(name, out var age) ? age : null,
               Unread.Tokens.Contains(name), Unread.Tickets.Contains(name)),
    ];
}
