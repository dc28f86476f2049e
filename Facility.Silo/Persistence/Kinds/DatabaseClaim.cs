using System.Data;
using System.Data.Common;

namespace Facility.Silo.Persistence.Kinds;

/// <summary>One silo's claim on a whole database: a lock of a connection, which the server lets go when the connection
/// ends, however it ends.</summary>
public sealed class DatabaseClaim : IAsyncDisposable
{
    private readonly DbConnection? connection;
    private readonly string question;

    internal DatabaseClaim(DbConnection? connection, string question)
    {
        this.connection = connection;
        this.question = question;
    }

    /// <summary>Whether the server still knows it. The embedded engine has none to lose.</summary>
    public async Task<bool> Stands(CancellationToken cancellation)
    {
        if (connection is null) return true;
        if (connection.State is not ConnectionState.Open) return false;
        try
        {
            await Ask(question, cancellation);
            return true;
        }
        catch (Exception trouble) when (trouble is DbException or IOException or InvalidOperationException)
        {
            return false;
        }
    }

    public ValueTask DisposeAsync() => connection?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Opens and locks; null, with nothing left open, if another has the lock.</summary>
    internal async Task<DatabaseClaim?> Take(string lockQuestion, CancellationToken cancellation)
    {
        try
        {
            await connection!.OpenAsync(cancellation);
            if (await Ask(lockQuestion, cancellation) is true) return this;
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
        await DisposeAsync();
        return null;
    }

    private async Task<object?> Ask(string text, CancellationToken cancellation)
    {
        await using var command = connection!.CreateCommand();
        command.CommandText = text;
        return await command.ExecuteScalarAsync(cancellation);
    }
}
