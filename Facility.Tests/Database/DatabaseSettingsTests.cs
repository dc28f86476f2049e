using Facility.Contracts.Errors;
using Facility.Silo.Hosting;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Kinds;

namespace Facility.Tests.Database;

public sealed class DatabaseSettingsTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("facility-settings-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public void Nothing_said_is_the_file_of_the_data_folder()
    {
        var settings = DatabaseSettings.Read(data);

        Assert.Same(DatabaseKinds.Sqlite, settings.Kind);
        Assert.Equal($"SQLite {Path.Combine(data, "facility.db")}", settings.Place);
    }

    [Theory]
    [InlineData(
        """{ "Provider": "postgresql", "ConnectionString": "Host=db;Database=f;Username=u;Password=p" }""",
        "PostgreSQL f at db:5432", 60)]
    [InlineData(
        """{ "Provider": "SQLServer", "WaitSeconds": 5, "ConnectionString": "Server=db;Database=f;Password=p" }""",
        "SQLServer f at db", 5)]
    public void A_server_is_named_without_its_user_and_password(string json, string place, int wait)
    {
        var settings = Read(json);

        Assert.Equal((place, TimeSpan.FromSeconds(wait)), (settings.Place, settings.WaitMax));
    }

    [Theory]
    [InlineData(
        """{ "Provider": "Oracle" }""",
        "'Oracle'; it is one of SQLite, PostgreSQL, SQLServer.")]
    [InlineData(
        """{ "Provider": "PostgreSQL" }""",
        "needs Database:ConnectionString")]
    [InlineData(
        """{ "ConnectionString": "Host=db" }""",
        "whose file is always facility.db")]
    [InlineData(
        """{ "Provider": "PostgreSQL", "ConnectionString": "Server=secret;Colour=blue" }""",
        "is none of PostgreSQL: Couldn't set colour")]
    [InlineData(
        """{ "Provider": "PostgreSQL", "ConnectionString": "Host=secret" }""",
        "no Host or no Database")]
    [InlineData(
        """{ "Provider": "SQLServer", "ConnectionString": "Server=secret" }""",
        "no Server or no Database")]
    [InlineData(
        """{ "Provider": "PostgreSQL", "ConnectionString": "Host=h;Database=f", "WaitSeconds": "long" }""",
        "is 'long'; it is a whole number from 0 to 3600")]
    [InlineData(
        """{ "Provider": "PostgreSQL", "ConnectionString": "Host=h;Database=f", "WaitSeconds": 3601 }""",
        "is '3601'")]
    [InlineData("{ ", "silo.json cannot be read as JSON")]
    public void What_is_wrong_is_named_and_nothing_secret_with_it(string json, string says)
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read(json));

        Assert.Equal(CommandErrors.Database, refused.Error);
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    private DatabaseSettings Read(string json)
    {
        File.WriteAllText(Path.Combine(data, DatabaseSettings.FileName), $"{{ \"Database\": {json} }}");
        return DatabaseSettings.Read(data);
    }
}
