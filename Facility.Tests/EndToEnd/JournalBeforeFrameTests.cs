using Facility.Contracts.Record;
using Facility.Tests.Kit;
using Microsoft.Data.Sqlite;

namespace Facility.Tests.EndToEnd;

/// <summary>Invariant I4, seen from outside: a witness on the wire reads the panel's journal file before it lets
/// the first octet of a release reach the building.</summary>
public class JournalBeforeFrameTests
{
    private const int Cards = 4;

    [Fact]
    public async Task When_a_release_is_on_the_wire_its_entry_is_already_durable()
    {
        var journal = "";
        await using var witness = new WireWitness("line-b01", () => GrantsIn(journal));
        await using var facility = await new RunningFacility { Lines = "tcp", Divert = witness.Divert }
            .Begin(RunningFacility.Panel1);
        journal = Path.Combine(facility.Folder, RunningFacility.Panel1, "journal.db");

        for (var card = 0; card < Cards; card++)
        {
            var before = witness.Seen.Count;
            Assert.Equal("passed", await facility.Outcome("b01-gate-out", "s-001"));
            Assert.True(witness.Seen.Count > before, "the release did not pass the witness");
            Assert.All(witness.Seen.Skip(before), grants => Assert.Equal($"{card + 1}", grants));
        }
    }

    private static string GrantsIn(string journal)
    {
        using var connection = new SqliteConnection($"Data Source={journal};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM entries WHERE kind = $kind";
        command.Parameters.AddWithValue("$kind", RecordKinds.CardGranted);
        return $"{command.ExecuteScalar()}";
    }
}
