using Facility.Contracts.People;
using Facility.Silo.People;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Kinds;
using Facility.Silo.Persistence.Rows;
using Facility.Tests.Database.Kit;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Facility.Tests.Database;

/// <summary>SQL Server without a server: what would be sent to it, read by its own parser.</summary>
/// <remarks>Beside these, every query that any test of the rooms asks is put through <see cref="TsqlShadow"/>.
/// </remarks>
public sealed class TsqlTests
{
    [Fact]
    public void The_script_that_makes_all_tables_is_read_without_a_complaint()
    {
        using var db = Unreachable.SqlServer();
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.Empty(Tsql.ErrorsIn(script));
        Assert.Contains("CREATE TABLE [record]", script, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comma_too_few_in_it_is_told()
    {
        using var db = Unreachable.SqlServer();
        var script = db.GetService<IMigrator>().GenerateScript();

        Assert.NotEmpty(Tsql.ErrorsIn(script.Replace("[Number] bigint NOT NULL,", "[Number] bigint NOT NULL",
            StringComparison.Ordinal)));
    }

    [Fact]
    public void Conditions_of_indexes_are_comparisons_as_the_server_demands()
    {
        using var db = Unreachable.SqlServer();
        var index = db.GetService<IDesignTimeModel>().Model.FindEntityType(typeof(CellRequestRow))!
            .FindIndex("ix_cell_requests_in_force")!;

        Assert.Equal("\"InForce\" = 1", index.GetFilter());
        Assert.NotEmpty(Tsql.ErrorsIn("CREATE UNIQUE INDEX i ON t (C) WHERE \"InForce\""));
        Assert.NotEmpty(Tsql.ErrorsIn("CREATE UNIQUE INDEX i ON t (C) WHERE \"A\" = 1 OR \"B\" = 1"));
    }

    [Fact]
    public void The_server_counts_only_where_our_code_gives_no_number()
    {
        using var db = Unreachable.SqlServer();
        var counted = db.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties())
            .Where(property => SqlServerPropertyExtensions.GetValueGenerationStrategy(property)
                is SqlServerValueGenerationStrategy.IdentityColumn)
            .Select(property => property.DeclaringType.ClrType.Name);

        Assert.Equal(
            ["RevocationRow"], counted.Where(name => !name.StartsWith("Identity", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_key_of_an_index_is_a_text_longer_than_the_server_can_hold()
    {
        using var db = Unreachable.SqlServer();
        var endless = db.Model.GetEntityTypes().SelectMany(entity => entity.GetIndexes())
            .SelectMany(index => index.Properties)
            .Where(property => property.ClrType == typeof(string) && property.GetColumnType() is "nvarchar(max)");

        Assert.Empty(endless);
    }

    [Fact]
    public void No_table_is_reached_by_deletions_on_two_ways()
    {
        using var db = Unreachable.SqlServer();
        var doubly = db.Model.GetEntityTypes().Where(entity => entity.GetForeignKeys()
            .Where(key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
            .SelectMany(key => RootsOf(key.PrincipalEntityType)).GroupBy(root => root).Any(root => root.Count() > 1));

        Assert.Empty(doubly.Select(entity => entity.ClrType.Name));
    }

    [Fact]
    public async Task Changes_carry_the_version_that_was_read()
    {
        var person = new PersonRow { Id = "p-1", Name = "Әсел", SearchName = "АСЕЛ", Kind = PersonKind.Prisoner };
        var changed = await Unreachable.FirstSentBy(db =>
        {
            db.Attach(person).Entity.Post = "cook";
            return db.SaveChangesAsync();
        });

        Tsql.Require(changed);
        Assert.Contains("WHERE [Id] = @p2 AND [Version] = @p3", changed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sent_by_hand_is_read_too()
    {
        var kind = DatabaseKinds.SqlServer;
        Tsql.Require(await Unreachable.FirstSentBy(kind.TakeTurn));
        Tsql.Require(await Unreachable.FirstSentBy(db => kind.Prepare(db, default)));
        Tsql.Require(SqlServerKind.TheClaim);
        using var named = Unreachable.SqlServer();
        Tsql.Require(named.People.Named(named, "Асел Ёлкин").ToQueryString());
    }

    [Fact]
    public async Task A_query_that_the_server_has_no_words_for_fails_whoever_asks_it()
    {
        await using var rooms = await SiloRooms.Open();
        await using var db = rooms.Db();

        await Assert.ThrowsAsync<System.Reflection.TargetInvocationException>(() => db.People
            .Where(person => EF.Functions.Glob(person.Name, "A*")).Select(person => person.Id).ToListAsync());
    }

    private static IEnumerable<IEntityType> RootsOf(IEntityType entity)
    {
        var above = entity.GetForeignKeys()
            .Where(key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
            .SelectMany(key => RootsOf(key.PrincipalEntityType));
        return above.Append(entity);
    }
}
