using System.Reflection;

namespace Bench.Explore;

/// <summary>Copies the collections whose insides hang on the identity of their keys.</summary>
internal static class CollectionCopies
{
    private static readonly Dictionary<Type, string> Methods = new()
    {
        [typeof(Dictionary<,>)] = nameof(OfDictionary),
        [typeof(SortedDictionary<,>)] = nameof(OfSorted),
        [typeof(HashSet<>)] = nameof(OfSet),
    };

    /// <summary>How to copy this type; null for by its fields.</summary>
    public static Func<object, Copier, object>? Of(Type type) =>
        type.IsGenericType && Methods.TryGetValue(type.GetGenericTypeDefinition(), out var name)
            ? typeof(CollectionCopies).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(type.GetGenericArguments()).CreateDelegate<Func<object, Copier, object>>()
            : null;

    private static Dictionary<TKey, TValue> OfDictionary<TKey, TValue>(object original, Copier copier)
        where TKey : notnull
    {
        var from = (Dictionary<TKey, TValue>)original;
        if (Whole<TKey>.IsShared && Whole<TValue>.IsShared)
            return Noted(original, new Dictionary<TKey, TValue>(from, from.Comparer), copier);
        var copy = new Dictionary<TKey, TValue>(from.Count, from.Comparer);
        copier.Note(original, copy);
        foreach (var (key, value) in from) copy.Add((TKey)copier.Copy(key)!, (TValue)copier.Copy(value)!);
        return copy;
    }

    private static SortedDictionary<TKey, TValue> OfSorted<TKey, TValue>(object original, Copier copier)
        where TKey : notnull
    {
        var from = (SortedDictionary<TKey, TValue>)original;
        var copy = new SortedDictionary<TKey, TValue>(from.Comparer);
        copier.Note(original, copy);
        foreach (var (key, value) in from) copy.Add((TKey)copier.Copy(key)!, (TValue)copier.Copy(value)!);
        return copy;
    }

    private static HashSet<T> OfSet<T>(object original, Copier copier)
    {
        var from = (HashSet<T>)original;
        if (Whole<T>.IsShared) return Noted(original, new HashSet<T>(from, from.Comparer), copier);
        var copy = new HashSet<T>(from.Count, from.Comparer);
        copier.Note(original, copy);
        foreach (var one in from) copy.Add((T)copier.Copy(one)!);
        return copy;
    }

    private static T Noted<T>(object original, T copy, Copier copier) where T : class
    {
        copier.Note(original, copy);
        return copy;
    }

    private static class Whole<T>
    {
        public static readonly bool IsShared = Configured.Shares(typeof(T));
    }
}
