using Facility.Tests.Kit;

namespace Facility.Tests.Osdp;

public sealed class CoveragePageTests
{
    private const string Write = "FACILITY_WRITE_COVERAGE";

    [Fact]
    public void The_page_of_messages_is_current()
    {
        var path = Repository.At("docs", "osdp-coverage.md");
        if (Environment.GetEnvironmentVariable(Write) == "1") File.WriteAllText(path, CoveragePage.Text);

        Assert.True(File.Exists(path) && File.ReadAllText(path) == CoveragePage.Text,
            $"docs/osdp-coverage.md differs from the catalogues. Run this test with {Write}=1 and look at the change.");
    }
}
