using System.Diagnostics;
using Facility.Silo.Persistence.Kinds;
using Facility.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Facility.Tests.Database.Kit;

/// <summary>One PostgreSQL server for a whole run of tests, on a socket in a temporary folder: no port, nothing of it
/// is left. It sorts by a language, as servers at a site do.</summary>
/// <remarks>It does not wait for its disk: what a power cut leaves is not asked here. It ends with its input, which
/// ends with this process, however that ends.</remarks>
internal static class PostgresServer
{
    private const string Template = "facility_template";

    // Runs as the server's own user, who alone may run it; a shell waits for its input to end and clears up.
    private const string Life =
        """
        set -e
        bin=$1; dir=$2
        trap 'rm -rf "$dir"' EXIT
        "$bin/initdb" -D "$dir/data" -U facility -A trust -E UTF8 --locale=C.UTF-8 \
            --locale-provider=icu --icu-locale=kk-KZ -N >"$dir/log" 2>&1
        "$bin/postgres" -D "$dir/data" -k "$dir" -c listen_addresses= -c fsync=off -c synchronous_commit=off \
            -c full_page_writes=off -c max_connections=300 -c autovacuum=off >>"$dir/log" 2>&1 &
        server=$!
        cat >/dev/null
        kill -INT $server
        wait $server
        """;

    private static readonly Lazy<Task<string>> Started = new(Start);
    private static readonly Lazy<Task> Migrated = new(Migrate);
    private static readonly SemaphoreSlim Turn = new(1, 1);
    private static int made;

    /// <summary>A connection string to one of its databases, whether or not that is there.</summary>
    public static async Task<string> ConnectionTo(string database) =>
        $"Host={await Started.Value};Username=facility;Database={database};Maximum Pool Size=40";

    /// <summary>Makes a database with all tables and nothing in them.</summary>
    public static async Task<string> NewMigrated()
    {
        await Migrated.Value;
        return await New($"TEMPLATE {Template} STRATEGY file_copy");
    }

    /// <summary>Makes an empty one.</summary>
    public static Task<string> NewEmpty() => New("");

    /// <summary>Drops one, whoever still has it open.</summary>
    public static async Task Drop(string connection)
    {
        await using (var open = new NpgsqlConnection(connection)) NpgsqlConnection.ClearPool(open);
        await Do($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");
    }

    /// <summary>Runs a statement outside of any facility's database.</summary>
    public static Task Do(string statement) => Ask(statement);

    /// <summary>Asks something outside of any facility's database.</summary>
    public static async Task<object?> Ask(string question)
    {
        await using var connection = new NpgsqlConnection(await ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        return await command.ExecuteScalarAsync();
    }

    private static async Task<string> New(string how)
    {
        var name = $"facility_{Interlocked.Increment(ref made)}";
        await Turn.WaitAsync();
        try
        {
            await Do($"CREATE DATABASE {name} {how}");
        }
        finally
        {
            Turn.Release();
        }
        return await ConnectionTo(name);
    }

    private static async Task Migrate()
    {
        await Do($"CREATE DATABASE {Template}");
        var connection = await ConnectionTo(Template);
        await using (var db = new PostgresDb(
            new DbContextOptionsBuilder<PostgresDb>().UseNpgsql($"{connection};Pooling=false").Options))
        {
            await db.Database.MigrateAsync();
        }
    }

    private static async Task<string> Start()
    {
        var folder = Directory.CreateTempSubdirectory("facility-pg-").FullName;
        var (program, before) = Environment.UserName == "root"
            ? ("setpriv", new[] { "--reuid=postgres", "--regid=postgres", "--clear-groups", "sh" })
            : ("sh", []);
        if (program == "setpriv") await Run("chown", "postgres:postgres", folder);
        var server = new Process
        {
            StartInfo = new(program, [.. before, "-c", Life, "sh", Programs(), folder])
            {
                RedirectStandardInput = true, WorkingDirectory = "/",
            },
        };
        server.Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            server.StandardInput.Close();
            server.WaitForExit(TimeSpan.FromSeconds(10));
        };
        await Eventually.Holds(() => Answers(folder), TimeSpan.FromSeconds(30),
            () => $"PostgreSQL does not answer:\n{Said(folder)}");
        return folder;
    }

    private static async Task<bool> Answers(string folder)
    {
        if (!File.Exists(Path.Combine(folder, ".s.PGSQL.5432"))) return false;
        try
        {
            await using var connection =
                new NpgsqlConnection($"Host={folder};Username=facility;Database=postgres;Pooling=false");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static string Programs() =>
        (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [])
            .Select(folder => Path.Combine(folder, "bin"))
            .Where(folder => File.Exists(Path.Combine(folder, "initdb")))
            .Order(StringComparer.Ordinal).LastOrDefault()
        ?? throw new InvalidOperationException("PostgreSQL is missing: apt-get install postgresql.");

    private static string Said(string folder)
    {
        var log = Path.Combine(folder, "log");
        return File.Exists(log) ? File.ReadAllText(log) : "nothing";
    }

    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
