using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Facility.Silo.Persistence.Kinds;

/// <summary>Yes and no in the conditions of indexes and checks: a number to one engine, a truth to another.</summary>
/// <remarks>The tables write a column that must be true as "X", which two of three engines read.</remarks>
internal static class SqlBooleans
{
    /// <summary>For an engine that does not take a number for a truth.</summary>
    public static void AsBits(IMutableModel model) => Rewrite(model, (sql, column) =>
        Regex.Replace(sql, $"{column}(?! (=|<>|IS) )", $"{column} = 1"));

    private static void Rewrite(IMutableModel model, Func<string, string, string> one)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            string[] columns = [.. entity.GetDeclaredProperties()
                .Where(property => Nullable.GetUnderlyingType(property.ClrType) is { } inner
                    ? inner == typeof(bool) : property.ClrType == typeof(bool))
                .Select(property => $"\"{property.Name}\"")];
            Rewrite(entity, sql => columns.Aggregate(sql, one));
        }
    }

    private static void Rewrite(IMutableEntityType entity, Func<string, string> all)
    {
        foreach (var index in entity.GetDeclaredIndexes())
        {
            if (index.GetFilter() is { } filter) index.SetFilter(all(filter));
        }
        foreach (var check in entity.GetDeclaredCheckConstraints().ToList())
        {
            var sql = all(check.Sql);
            if (sql == check.Sql) continue;
            entity.RemoveCheckConstraint(check.ModelName);
            entity.AddCheckConstraint(check.ModelName, sql);
        }
    }
}
