using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Facility.Silo.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Facility.Tests.Silo.Kit;

/// <summary>The questions that the silo's parts put to one database, and how the database means to answer them.</summary>
internal sealed partial class SeenQueries :
    IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentQueue<(string Text, (string Name, object? Value)[] Values)> seen = new();
    private readonly List<IDisposable> subscriptions = [];
    private readonly SiloRooms rooms;

    public SeenQueries(SiloRooms rooms)
    {
        this.rooms = rooms;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count => seen.Count;

    /// <summary>Tables of everybody that a question walks through from one end to the other.</summary>
    public async Task<List<string>> Walked()
    {
        await using var connection = new SqliteConnection($"Data Source={rooms.Settings.DatabaseFile}");
        await connection.OpenAsync();
        var walked = new List<string>();
        foreach (var (text, values) in seen)
        {
            var names = Named().Matches(text).DistinctBy(one => one.Groups[2].Value)
                .ToDictionary(one => one.Groups[2].Value, one => one.Groups[1].Value);
            await using var command = connection.CreateCommand();
            command.CommandText = $"EXPLAIN QUERY PLAN {text}";
            foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            await using var plan = await command.ExecuteReaderAsync();
            while (await plan.ReadAsync())
            {
                var step = plan.GetString(3);
                if (Walk().Match(step) is { Success: true } walk
                    && names.TryGetValue(walk.Groups[1].Value, out var table) && !step.Contains("INDEX 0:G"))
                    walked.Add($"{table}: {step} in {text}");
            }
        }
        return walked;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name != DbLoggerCategory.Name) return;
        lock (subscriptions) subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not CommandExecutedEventData { Command: SqliteCommand command }
            || command.Connection?.DataSource != rooms.Settings.DatabaseFile
            || !command.CommandText.StartsWith("SELECT", StringComparison.Ordinal)) return;
        seen.Enqueue((command.CommandText,
            [.. command.Parameters.Cast<SqliteParameter>().Select(one => (one.ParameterName, one.Value))]));
    }

    public void OnCompleted()
    {
        // Listeners live as long as the process.
    }

    public void OnError(Exception error)
    {
        // A listener has none to tell.
    }

    public void Dispose()
    {
        lock (subscriptions)
            foreach (var one in subscriptions) one.Dispose();
    }

    [GeneratedRegex("\"(people|people_names|placements|prisoners|cells|keep_apart|isolations|bed_holds|moves|move_legs"
        + "|movements)\" AS \"(\\w+)\"")]
    private static partial Regex Named();

    [GeneratedRegex(@"^SCAN (\w+)")]
    private static partial Regex Walk();
}
