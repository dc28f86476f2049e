using System.Collections.Concurrent;
using System.Reflection;

namespace Bench.Explore;

/// <summary>Copies an object with all that it reaches and that could change.</summary>
/// <remarks>The production core keeps its state in the desks that need it, and they change from week to week. Copying
/// what is there, instead of what somebody listed, keeps the exploration true to it.</remarks>
internal sealed class Copier
{
    private static readonly Func<object, object> Shallow = typeof(object)
        .GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!
        .CreateDelegate<Func<object, object>>();

    private static readonly ConcurrentDictionary<Type, Func<object, Copier, object>> Ways = [];

    private readonly Dictionary<object, object> made = new(ReferenceEqualityComparer.Instance);

    /// <summary>A copy that shares nothing with its original but what is configured.</summary>
    public static T Of<T>(T original) where T : class => (T)new Copier().Copy(original)!;

    public void Note(object original, object copy) => made.Add(original, copy);

    public object? Copy(object? original) =>
        original is null ? null : Ways.GetOrAdd(original.GetType(), WayOf)(original, this);

    /// <summary>Makes the inside of a struct its own.</summary>
    public void Inside<T>(ref T value) => StructCopies<T>.Deepen(ref value, this);

    private static Func<object, Copier, object> WayOf(Type type)
    {
        if (Configured.Shares(type)) return static (original, _) => original;
        if (typeof(Delegate).IsAssignableFrom(type))
            return static (original, copier) => copier.CopyOf((Delegate)original);
        if (type.IsArray)
        {
            var deep = !Configured.Shares(type.GetElementType()!);
            return (original, copier) => copier.Once(original, () => copier.CopyOf((Array)original, deep));
        }
        if (CollectionCopies.Of(type) is { } collection)
            return (original, copier) => copier.Once(original, () => collection(original, copier));

        var deepen = FieldCopies.Of(type);
        return type.IsValueType
            ? (original, copier) => copier.CopyFields(original, deepen, isNoted: false)
            : (original, copier) => copier.made.TryGetValue(original, out var known)
                ? known
                : copier.CopyFields(original, deepen, isNoted: true);
    }

    private object Once(object original, Func<object> copy) =>
        made.TryGetValue(original, out var known) ? known : copy();

    private object CopyFields(object original, Action<object, Copier> deepen, bool isNoted)
    {
        var copy = Shallow(original);
        if (isNoted) made.Add(original, copy);
        deepen(copy, this);
        return copy;
    }

    private Array CopyOf(Array original, bool deep)
    {
        var copy = (Array)original.Clone();
        made.Add(original, copy);
        if (!deep) return copy;
        for (var index = 0; index < copy.Length; index++) copy.SetValue(Copy(copy.GetValue(index)), index);
        return copy;
    }

    private Delegate CopyOf(Delegate original)
    {
        var target = Copy(original.Target);
        return ReferenceEquals(target, original.Target)
            ? original
            : Delegate.CreateDelegate(original.GetType(), target, original.Method);
    }
}
