using System.Globalization;
using Facility.Contracts.Errors;
using Facility.Silo.Hosting;
using Facility.Silo.Persistence.Kinds;

namespace Facility.Silo.Persistence;

/// <summary>Which database keeps the record, and how it is reached; docs/database.md.</summary>
/// <param name="Kind">The engine.</param>
/// <param name="Connection">A connection string of that engine; it may hold a password and is never printed.</param>
/// <param name="WaitMax">How long a start waits for a server that does not answer: 0 s to 1 h, 60 s if unset.</param>
public sealed record DatabaseSettings(IDatabaseKind Kind, string Connection, TimeSpan WaitMax)
{
    /// <summary>Beside the data: <c>{ "Database": { "Provider": …, "ConnectionString": … } }</c>.</summary>
    public const string FileName = "silo.json";

    private const int WaitSeconds = 60, WaitSecondsMax = 3600;

    /// <summary>Where it leads, without names and passwords.</summary>
    public string Place => $"{Kind.Name} {Kind.PlaceOf(Connection)}";

    /// <summary>The embedded database of a data folder.</summary>
    public static DatabaseSettings FileIn(string data) => new(
        DatabaseKinds.Sqlite, FacilityDbFile.ConnectionTo(Path.Combine(data, FacilityDbFile.Name)), TimeSpan.Zero);

    /// <summary>What <c>silo.json</c> of the data folder says, and over it the environment
    /// (<c>Database__Provider</c>, <c>Database__ConnectionString</c>, <c>Database__WaitSeconds</c>).</summary>
    /// <exception cref="StartRefusedException">They are wrong; the message says what would be right.</exception>
    public static DatabaseSettings Read(string data)
    {
        var said = Said(data).GetSection("Database");
        var name = said["Provider"] ?? DatabaseKinds.Sqlite.Name;
        var kind = DatabaseKinds.Named(name) ?? throw Wrong(
            $"Database:Provider is '{name}'; it is one of "
            + $"{string.Join(", ", DatabaseKinds.All.Select(one => one.Name))}.");
        var connection = said["ConnectionString"] ?? "";
        if (!kind.IsServer)
        {
            return connection.Length == 0 ? FileIn(data) : throw Wrong(
                $"Database:ConnectionString is set but Database:Provider is {kind.Name}, whose file is always "
                + $"{FacilityDbFile.Name} of the data folder. Name the provider of the server, or leave it out.");
        }
        return new(kind, Checked(kind, connection), Wait(said["WaitSeconds"]));
    }

    // A connection string is not repeated in any message: it may hold a password.
    private static string Checked(IDatabaseKind kind, string connection)
    {
        if (connection.Length == 0)
            throw Wrong($"Database:Provider is {kind.Name}, which needs Database:ConnectionString.");
        try
        {
            _ = kind.PlaceOf(connection);
            return connection;
        }
        catch (Exception trouble) when (trouble is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw Wrong($"Database:ConnectionString is none of {kind.Name}: {trouble.Message}");
        }
    }

    private static TimeSpan Wait(string? seconds)
    {
        if (seconds is null) return TimeSpan.FromSeconds(WaitSeconds);
        return int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
            && whole <= WaitSecondsMax
            ? TimeSpan.FromSeconds(whole)
            : throw Wrong($"Database:WaitSeconds is '{seconds}'; it is a whole number from 0 to {WaitSecondsMax}.");
    }

    private static IConfigurationRoot Said(string data)
    {
        var file = Path.GetFullPath(Path.Combine(data, FileName));
        var sources = new ConfigurationBuilder();
        if (File.Exists(file)) sources.AddJsonFile(file);
        try
        {
            return sources.AddEnvironmentVariables().Build();
        }
        catch (Exception trouble) when (trouble is InvalidDataException or FormatException)
        {
            throw Wrong($"{file} cannot be read as JSON: {trouble.GetBaseException().Message}");
        }
    }

    private static StartRefusedException Wrong(string message) => new(CommandErrors.Database, message);
}
