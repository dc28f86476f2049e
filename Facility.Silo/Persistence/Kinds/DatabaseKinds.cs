using System.Collections.Immutable;

namespace Facility.Silo.Persistence.Kinds;

/// <summary>The engines that there are.</summary>
public static class DatabaseKinds
{
    public static IDatabaseKind Sqlite { get; } = new SqliteKind();

    public static IDatabaseKind Postgres { get; } = new PostgresKind();

    public static IDatabaseKind SqlServer { get; } = new SqlServerKind();

    /// <summary>The embedded one first.</summary>
    public static ImmutableArray<IDatabaseKind> All { get; } = [Sqlite, Postgres, SqlServer];

    /// <summary>The one of that name, in any case; null if there is none.</summary>
    public static IDatabaseKind? Named(string name) =>
        All.FirstOrDefault(kind => kind.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A trouble and what caused it: engines hide their own below those of others.</summary>
    public static IEnumerable<Exception> Causes(Exception trouble)
    {
        for (var cause = trouble; cause is not null; cause = cause.InnerException) yield return cause;
    }
}
