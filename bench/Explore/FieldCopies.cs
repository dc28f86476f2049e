using System.Reflection;
using System.Reflection.Emit;

namespace Bench.Explore;

/// <summary>Makes code that copies what the fields of a shallow copy reach.</summary>
internal static class FieldCopies
{
    private static readonly MethodInfo Copy = typeof(Copier).GetMethod(nameof(Copier.Copy))!;
    private static readonly MethodInfo Inside = typeof(Copier).GetMethod(nameof(Copier.Inside))!;

    /// <summary>For an object, or a struct in its box.</summary>
    public static Action<object, Copier> Of(Type type)
    {
        var method = Begin(typeof(object));
        var il = method.GetILGenerator();
        foreach (var field in DeepOf(type))
        {
            Deepen(il, field, () =>
            {
                il.Emit(OpCodes.Ldarg_0);
                il.Emit(type.IsValueType ? OpCodes.Unbox : OpCodes.Castclass, field.DeclaringType!);
            });
        }
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Action<object, Copier>>();
    }

    /// <summary>For a struct where it stands.</summary>
    public static StructCopies<T>.Deepener Of<T>()
    {
        var method = Begin(typeof(T).MakeByRefType());
        var il = method.GetILGenerator();
        foreach (var field in DeepOf(typeof(T))) Deepen(il, field, () => il.Emit(OpCodes.Ldarg_0));
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<StructCopies<T>.Deepener>();
    }

    private static DynamicMethod Begin(Type first) =>
        new("deepen", typeof(void), [first, typeof(Copier)], typeof(FieldCopies).Module, skipVisibility: true);

    private static void Deepen(ILGenerator il, FieldInfo field, Action owner)
    {
        if (field.FieldType.IsValueType)
        {
            il.Emit(OpCodes.Ldarg_1);
            owner();
            il.Emit(OpCodes.Ldflda, field);
            il.Emit(OpCodes.Call, Inside.MakeGenericMethod(field.FieldType));
            return;
        }
        owner();
        il.Emit(OpCodes.Ldarg_1);
        owner();
        il.Emit(OpCodes.Ldfld, field);
        il.Emit(OpCodes.Call, Copy);
        il.Emit(OpCodes.Castclass, field.FieldType);
        il.Emit(OpCodes.Stfld, field);
    }

    private static IEnumerable<FieldInfo> DeepOf(Type type)
    {
        for (var at = type; at is not null && at != typeof(object) && at != typeof(ValueType); at = at.BaseType)
            foreach (var field in at.GetFields(FieldLens.Instance))
                if (!Configured.Shares(field.FieldType)) yield return field;
    }
}

/// <summary>The code for one type of struct, made once.</summary>
internal static class StructCopies<T>
{
    public delegate void Deepener(ref T value, Copier copier);

    public static Deepener Deepen { get; } = typeof(T).IsGenericType
        && typeof(T).GetGenericTypeDefinition() == typeof(Nullable<>)
            ? Boxed
            : FieldCopies.Of<T>();

    private static void Boxed(ref T value, Copier copier) => value = (T)copier.Copy(value)!;
}
