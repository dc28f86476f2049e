using System.Reflection;

namespace Facility.Tests.Doors;

public sealed class TransitionRowTests
{
    private const int Rows = 17;

    [Fact]
    public void Every_row_names_tests_that_run()
    {
        Assert.Equal(Rows, TransitionRows.All.Length);
        Assert.Equal(Rows, TransitionRows.All.Select(row => (row.From, row.Event)).Distinct().Count());
        foreach (var (from, happens, type, tests) in TransitionRows.All)
        {
            Assert.NotEmpty(tests);
            Assert.All(tests, test => Assert.True(
                type.GetMethod(test)!.GetCustomAttribute<FactAttribute>() is { Skip: null },
                $"'{from}', '{happens}' is covered by {type.Name}.{test}, which does not run."));
        }
    }
}
