#pragma warning disable EF1001 // Only the compiler of queries itself sees every query with its parameters taken out.
using System.Collections.Concurrent;
using System.Linq.Expressions;
using Facility.Silo.Persistence.Kinds;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace Facility.Tests.Database.Kit;

/// <summary>Puts each query of the rooms, once, to SQL Server's translator and its text to SQL Server's parser; a query
/// that either cannot read fails the test that asked it.</summary>
internal static class TsqlShadow
{
    private static readonly ConcurrentDictionary<Expression, bool> Seen = new(ExpressionEqualityComparer.Instance);

    /// <summary>From now on queries of contexts with these options are looked at.</summary>
    public static void WithTsqlShadow(this DbContextOptionsBuilder options) =>
        options.ReplaceService<IQueryCompiler, ShadowedQueries>();

    public static void Look(Expression query, IReadOnlyDictionary<string, object?> parameters)
    {
        if (!Seen.TryAdd(query, true)) return;

        using var db = Unreachable.SqlServer();
        var roots = new Roots(db.Model);
        var theirs = roots.Visit(query);
        if (roots.FoundOurs) return;

        Tsql.Require(TextOf(db, theirs, parameters));
    }

    private static string TextOf(
        SqlServerDb db, Expression query, IReadOnlyDictionary<string, object?> parameters)
    {
        var context = db.GetService<IQueryContextFactory>().Create();
        foreach (var (name, value) in parameters) context.Parameters[name] = value;
        var isMany = query.Type.IsGenericType && query.Type.IsAssignableTo(typeof(IQueryable));
        var result = isMany
            ? typeof(IEnumerable<>).MakeGenericType(query.Type.GetGenericArguments()[0])
            : query.Type;
        try
        {
            var asked = typeof(TsqlShadow).GetMethod(nameof(Ask), 1, [typeof(IDatabase), typeof(Expression),
                typeof(QueryContext)])!.MakeGenericMethod(result)
                .Invoke(null, [db.GetService<IDatabase>(), query, context]);
            return ((IQueryingEnumerable)asked!).ToQueryString();
        }
        catch (System.Reflection.TargetInvocationException sent)
            when (Unreachable.TextOf(sent.InnerException!) is { } text)
        {
            return text;
        }
    }

    public static object? Ask<T>(IDatabase database, Expression query, QueryContext context) =>
        database.CompileQuery<T>(query, async: false)(context);

    // The index of names is the embedded engine's own: what is asked of it is asked of nobody else.
    private sealed class Roots(IModel model) : ExpressionVisitor
    {
        public bool FoundOurs { get; private set; }

        protected override Expression VisitExtension(Expression node)
        {
            if (node is not EntityQueryRootExpression root) return base.VisitExtension(node);

            FoundOurs |= root.EntityType.ClrType == typeof(NameIndexRow);
            return FoundOurs ? node : new EntityQueryRootExpression(model.FindEntityType(root.EntityType.Name)!);
        }
    }
}

/// <summary>The compiler of queries, with the shadow looking on.</summary>
internal sealed class ShadowedQueries(
    IQueryContextFactory contexts, ICompiledQueryCache cache, ICompiledQueryCacheKeyGenerator keys, IDatabase database,
    IDiagnosticsLogger<DbLoggerCategory.Query> log, ICurrentDbContext current, IEvaluatableExpressionFilter filter,
    IModel model) : QueryCompiler(contexts, cache, keys, database, log, current, filter, model)
{
    public override Expression ExtractParameters(
        Expression query, Dictionary<string, object?> parameters,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger, bool compiledQuery = false,
        bool generateContextAccessors = false)
    {
        var extracted = base.ExtractParameters(query, parameters, logger, compiledQuery, generateContextAccessors);
        TsqlShadow.Look(extracted, parameters);
        return extracted;
    }
}
