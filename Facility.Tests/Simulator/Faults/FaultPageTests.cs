using Facility.Tests.Kit;

namespace Facility.Tests.Simulator.Faults;

public sealed class FaultPageTests
{
    private const string Write = "FACILITY_WRITE_FAULTS";

    [Fact]
    public void The_page_of_faults_is_current()
    {
        var path = Repository.At("docs", "faults.md");
        if (Environment.GetEnvironmentVariable(Write) == "1") File.WriteAllText(path, FaultPage.Text);

        Assert.True(File.Exists(path) && File.ReadAllText(path) == FaultPage.Text,
            $"docs/faults.md differs from catalogue and rows. Run this test with {Write}=1 and look at what changed.");
    }
}
