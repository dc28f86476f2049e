using System.Collections.Concurrent;
using System.Collections.Immutable;
using Facility.Contracts.Site;
using Facility.Devices.Access;
using Facility.Devices.Doors;
using Facility.Devices.Panel;
using Facility.Devices.Turnstiles;

namespace Bench.Explore;

/// <summary>What two copies of a state may share: what is made once, and what nothing can change.</summary>
internal static class Configured
{
    /// <summary>Made once per exploration. A machine's own fields are filled anew at each step.</summary>
    private static readonly HashSet<Type> Once =
    [
        typeof(Site), typeof(PanelSite), typeof(Interlocks), typeof(DoorMachine), typeof(TurnstileMachine),
        typeof(Precedence), typeof(AccessTable), typeof(Ground), typeof(Type), typeof(SiteSafetyInput),
    ];

    private static readonly ConcurrentDictionary<Type, bool> Known = [];

    /// <summary>Whether an object of this type is shared.</summary>
    public static bool Shares(Type type) =>
        Known.TryGetValue(type, out var known) ? known : Known[type] = Judge(type, []);

    /// <summary>Whether it is made once, so that no state says anything about it.</summary>
    public static bool IsOnce(Type type) => Once.Contains(type) || IsFrozen(type);

    private static bool Judge(Type type, HashSet<Type> above)
    {
        if (type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal)) return true;
        if (Once.Contains(type) || IsFrozen(type)) return true;
        if (type.IsArray || type.IsInterface || type.IsAbstract || typeof(Delegate).IsAssignableFrom(type))
            return false;
        if (IsImmutableCollection(type)) return type.GetGenericArguments().All(part => Part(part, above));
        if (type is { IsValueType: false, IsSealed: false } || !above.Add(type)) return above.Contains(type);

        return FieldLens.Of(type).All(field => (field.IsReadOnly || type.IsValueType) && Part(field.Type, above));
    }

    private static bool Part(Type type, HashSet<Type> above) => above.Contains(type) || Judge(type, above);

    private static bool IsFrozen(Type type) =>
        type.Namespace == "System.Collections.Frozen" || type.FullName!.Contains("Comparer", StringComparison.Ordinal);

    private static bool IsImmutableCollection(Type type) =>
        type.Namespace == typeof(ImmutableArray).Namespace && type.IsGenericType && !type.IsNested;
}
