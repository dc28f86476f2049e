using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;

namespace Bench.Explore;

/// <summary>Quick access to one field of any visibility.</summary>
/// <param name="Owner">The type that declares it.</param>
/// <param name="Name">As written in the source, for properties and captured parameters too.</param>
/// <param name="Type">What it is declared as.</param>
/// <param name="Mark">A number for it, stable within a process.</param>
/// <param name="IsReadOnly">Whether it is set by constructors only.</param>
/// <param name="Get">Reads it.</param>
/// <param name="Set">Writes it, read-only or not; a struct in its box.</param>
internal sealed record FieldLens(
    Type Owner, string Name, Type Type, ulong Mark, bool IsReadOnly,
    Func<object, object?> Get, Action<object, object?> Set)
{
    public const BindingFlags Instance =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, FieldLens[]> Known = [];

    /// <summary>Every instance field of a type, those of its bases included.</summary>
    public static FieldLens[] Of(Type type) => Known.GetOrAdd(type, static one => [.. Find(one)]);

    private static IEnumerable<FieldLens> Find(Type type)
    {
        for (var at = type; at is not null && at != typeof(object) && at != typeof(ValueType); at = at.BaseType)
        {
            foreach (var field in at.GetFields(Instance))
                yield return new(
                    at, Written(field.Name), field.FieldType, MarkOf(at, field), field.IsInitOnly,
                    Getter(field), Setter(field));
        }
    }

    private static ulong MarkOf(Type type, FieldInfo field) => Mixed.Of($"{type.FullName}.{field.Name}");

    // <Since>k__BackingField is Since, <work>P is work.
    public static string Written(string name) => name.StartsWith('<') ? name[1..name.IndexOf('>')] : name;

    private static Func<object, object?> Getter(FieldInfo field)
    {
        var method = new DynamicMethod("get", typeof(object), [typeof(object)], typeof(FieldLens).Module, true);
        var il = method.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(field.DeclaringType!.IsValueType ? OpCodes.Unbox : OpCodes.Castclass, field.DeclaringType);
        il.Emit(OpCodes.Ldfld, field);
        if (field.FieldType.IsValueType) il.Emit(OpCodes.Box, field.FieldType);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Func<object, object?>>();
    }

    private static Action<object, object?> Setter(FieldInfo field)
    {
        var method = new DynamicMethod(
            "set", typeof(void), [typeof(object), typeof(object)], typeof(FieldLens).Module, true);
        var il = method.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(field.DeclaringType!.IsValueType ? OpCodes.Unbox : OpCodes.Castclass, field.DeclaringType);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Unbox_Any, field.FieldType);
        il.Emit(OpCodes.Stfld, field);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Action<object, object?>>();
    }
}
