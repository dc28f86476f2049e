using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Facility.Tests.Silo.Kit;

/// <summary>The questions that the silo's parts put to their database, and how it means to answer them.</summary>
internal sealed partial class SeenQueries(string databaseFile) : DbCommandInterceptor
{
    private ConcurrentQueue<(string Text, (string Name, object? Value)[] Values)>? seen;

    /// <summary>How many since <see cref="Begin"/>.</summary>
    public int Count => seen!.Count;

    /// <summary>From now on questions are kept.</summary>
    public void Begin() => seen = new();

    /// <summary>Tables of everybody that a question walks through from one end to the other.</summary>
    public async Task<List<string>> Walked()
    {
        await using var connection = new SqliteConnection($"Data Source={databaseFile}");
        await connection.OpenAsync();
        var walked = new List<string>();
        foreach (var (text, values) in seen!)
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

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData told, DbDataReader result, CancellationToken cancellation = default)
    {
        if (command.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
        {
            seen?.Enqueue((command.CommandText,
                [.. command.Parameters.Cast<DbParameter>().Select(one => (one.ParameterName, one.Value))]));
        }
        return new(result);
    }

    [GeneratedRegex("\"(people|people_names|placements|prisoners|cells|keep_apart|isolations|bed_holds|moves|move_legs"
        + "|movements)\" AS \"(\\w+)\"")]
    private static partial Regex Named();

    [GeneratedRegex(@"^SCAN (\w+)")]
    private static partial Regex Walk();
}
