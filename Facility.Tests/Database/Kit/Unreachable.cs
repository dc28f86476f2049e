using System.Data.Common;
using Facility.Silo.Persistence.Kinds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Facility.Tests.Database.Kit;

/// <summary>A SQL Server that nobody has: no connection is opened, and what would be sent is thrown back.</summary>
internal static class Unreachable
{
    private static readonly DbContextOptions<SqlServerDb> Options = new DbContextOptionsBuilder<SqlServerDb>()
        .UseSqlServer("Server=nowhere;Database=facility", server => server.UseCompatibilityLevel(150))
        .AddInterceptors(new NoConnection(), new ThrownBack()).Options;

    public static SqlServerDb SqlServer() => new(Options);

    /// <summary>The text that an exception carries back; null of any other trouble.</summary>
    public static string? TextOf(Exception trouble) => DatabaseKinds.Causes(trouble)
        .OfType<SentException>().FirstOrDefault()?.Message;

    /// <summary>What would be sent first.</summary>
    public static async Task<string> FirstSentBy(Func<SqlServerDb, Task> work)
    {
        await using var db = SqlServer();
        var sent = await Assert.ThrowsAnyAsync<Exception>(() => work(db));
        return TextOf(sent) ?? throw new InvalidOperationException("Something else went wrong.", sent);
    }

    private sealed class SentException(string text) : Exception(text);

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result,
            CancellationToken cancellationToken = default) => new(InterceptionResult.Suppress());
    }

    private sealed class ThrownBack : DbCommandInterceptor
    {
        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
            throw new SentException(command.CommandText);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default) => throw new SentException(command.CommandText);

        public override InterceptionResult<int> NonQueryExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
            throw new SentException(command.CommandText);

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result,
            CancellationToken cancellationToken = default) => throw new SentException(command.CommandText);
    }
}
