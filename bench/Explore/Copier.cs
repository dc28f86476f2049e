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

    private static readonly ConcurrentDictionary<Type, FieldLens[]> Deep = [];
    private static readonly ConcurrentDictionary<Type, Func<object, Copier, object>?> Collections = [];

    private readonly Dictionary<object, object> made = new(ReferenceEqualityComparer.Instance);

    /// <summary>A copy that shares nothing with its original but what is configured.</summary>
    public static T Of<T>(T original) where T : class => (T)new Copier().Copy(original)!;

    public void Note(object original, object copy) => made.Add(original, copy);

    public object? Copy(object? original)
    {
        if (original is null) return null;
        var type = original.GetType();
        if (Configured.Shares(type)) return original;
        if (!type.IsValueType && made.TryGetValue(original, out var known)) return known;
        if (original is Delegate call) return CopyOf(call);
        if (original is Array array) return CopyOf(array);
        return Collections.GetOrAdd(type, CollectionCopies.Of) is { } collection
            ? collection(original, this)
            : CopyFields(original, type);
    }

    private object CopyFields(object original, Type type)
    {
        var copy = Shallow(original);
        if (!type.IsValueType) made.Add(original, copy);
        foreach (var field in Deep.GetOrAdd(type, DeepOf))
        {
            if (field.Get(original) is { } value) field.Set(copy, Copy(value));
        }
        return copy;
    }

    private Array CopyOf(Array original)
    {
        var copy = (Array)original.Clone();
        made.Add(original, copy);
        if (Configured.Shares(original.GetType().GetElementType()!)) return copy;
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

    private static FieldLens[] DeepOf(Type type) =>
        [.. FieldLens.Of(type).Where(field => !Configured.Shares(field.Type))];
}
