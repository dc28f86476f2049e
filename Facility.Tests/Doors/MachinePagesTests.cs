using Facility.Tests.Kit;

namespace Facility.Tests.Doors;

public sealed class MachinePagesTests
{
    private const string Write = "FACILITY_WRITE_MACHINES";

    [Fact]
    public void Every_page_of_docs_machines_is_current()
    {
        foreach (var (file, text) in MachinePages.All)
        {
            var path = Repository.At("docs", "machines", file);
            if (Environment.GetEnvironmentVariable(Write) == "1") File.WriteAllText(path, text);

            Assert.True(File.Exists(path) && File.ReadAllText(path) == text,
                $"docs/machines/{file} differs from the table. Run this test with {Write}=1 and look at what changed.");
        }
    }

    [Fact]
    public void No_page_is_left_over() => Assert.Empty(
        Directory.GetFiles(Repository.At("docs", "machines")).Select(Path.GetFileName)
            .Except(MachinePages.All.Select(page => page.File)));
}
