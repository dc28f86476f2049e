using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;

namespace Facility.Tests.Sites;

/// <summary>A site with exactly one thing changed, for every thing that a site says.</summary>
internal static class SiteMutations
{
    /// <summary>Where each change is, and the changed site.</summary>
    public static IEnumerable<(string Path, Site Changed)> Of(Site site) =>
        Changes(site, typeof(Site), "").Select(change => (change.Path, (Site)change.Value!));

    private static IEnumerable<(string Path, object? Value)> Changes(object? value, Type type, string path)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            if (value is not null) yield return ($"{path}=null", null);
            foreach (var change in Changes(value ?? Example(inner), inner, path)) yield return change;
            yield break;
        }
        if (Simple(value) is { } other)
        {
            yield return (path, other);
            yield break;
        }
        foreach (var change in value switch
        {
            null => [],
            IEnumerable => Items(value, type, path),
            _ => Properties(value, path),
        }) yield return change;
    }

    private static object Example(Type type) =>
        type == typeof(AccessGroupId) ? new AccessGroupId("example")
        : type == typeof(CellId) ? new CellId("example")
        : type == typeof(IoPoint) ? new IoPoint(new("line-a"), 1, 19)
        : Activator.CreateInstance(type)!;

    private static object? Simple(object? value) => value switch
    {
        string text => $"{text}x",
        bool flag => !flag,
        byte number => (byte)(number + 50),
        int number => number + 40,
        decimal number => number + 1,
        TimeSpan time => time + TimeSpan.FromSeconds(1),
        TimeOnly time => time.AddMinutes(1),

        // A line and a panel have to be there for their parts to have a place at all.
        LineId line => new LineId(line.Value == "line-a" ? "line-b" : "line-a"),
        PanelId panel => new PanelId(panel.Value == "panel-1" ? "panel-2" : "panel-1"),
        Enum word => Enum.GetValues(word.GetType()).Cast<object>().First(other => !other.Equals(word)),
        _ => null,
    };

    private static IEnumerable<(string, object?)> Items(object value, Type type, string path)
    {
        var items = ((IEnumerable)value).Cast<object>().ToArray();
        var of = type.GetGenericArguments()[0];
        for (var index = 0; index < items.Length; index++)
        {
            yield return ($"{path}[{index}] gone", Array(of, items.Where((_, at) => at != index)));
            foreach (var (where, changed) in Changes(items[index], of, $"{path}[{index}]"))
                yield return (where, Array(of, items.Select((item, at) => at == index ? changed! : item)));
        }
    }

    private static object Array(Type of, IEnumerable<object> items)
    {
        var array = System.Array.CreateInstance(of, items.Count());
        foreach (var (index, item) in items.Index()) array.SetValue(item, index);
        return typeof(ImmutableArray).GetMethods().Single(method => method.Name == nameof(ImmutableArray.Create)
                && method.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(of).Invoke(null, [array])!;
    }

    private static IEnumerable<(string, object?)> Properties(object value, string path)
    {
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            // Two panels or lines of one id are no site; that an id is another shows as one gone and one new.
            if (!property.CanWrite || value is SitePanel or SiteLine && property.Name == "Id") continue;
            foreach (var (where, changed) in Changes(
                property.GetValue(value), property.PropertyType, $"{path}.{property.Name}"))
            {
                var copy = Copy(value);
                property.SetValue(copy, changed);
                yield return (where, copy);
            }
        }
    }

    private static object Copy(object value) => typeof(object)
        .GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(value, [])!;
}
