using Facility.Tests.Kit;

namespace Facility.Tests.Architecture;

public class DirectionTests
{
    private static readonly string[] Patterns = ["*.cs", "*.razor"];

    [Fact]
    public void Every_project_uses_only_what_the_design_allows()
    {
        var violations =
            from folder in Directions.Allowed.Keys
            from pattern in Patterns
            from file in Repository.Sources(folder, pattern)
            from violation in Directions.Violations(file)
            select violation;

        Assert.Empty(violations);
    }

    [Theory]
    [InlineData("Facility.Domain/Bad.cs", "using Facility.Silo.Grains;")]
    [InlineData("Facility.Contracts/Bad.cs", "using Facility.Domain;")]
    [InlineData("Facility.Admin/Bad.razor", "@using Facility.Domain.Doors")]
    [InlineData("Facility.Devices/Doors/Bad.cs", "using Facility.Contracts.Link;")]
    [InlineData("hardware-sim/Bad.cs", "using Facility.Devices.Doors;")]
    [InlineData("verify-record/Bad.cs", "using Facility.Silo.Outside;")]
    [InlineData("hardware-sim/Bad.cs", "var brain = new Facility.Devices.Panel.PanelCore();")]
    public void A_planted_wrong_direction_is_found(string path, string line) =>
        Assert.NotEmpty(Directions.Violations(new(path, line)));

    [Theory]
    [InlineData("Facility.Devices/Link/Good.cs", "using Facility.Contracts.Link;")]
    [InlineData("hardware-sim/Good.cs", "using Facility.Devices.Osdp.Peripheral;")]
    [InlineData("Facility.Domain/Good.cs", "// Facility.Silo calls this.")]
    public void A_right_direction_is_not(string path, string line) =>
        Assert.Empty(Directions.Violations(new(path, line)));

    [Fact]
    public void Projects_reference_no_more_than_their_namespaces_may()
    {
        foreach (var (folder, allowed) in Directions.Allowed)
        {
            var project = Directory.GetFiles(Repository.At(folder), "*.csproj").Single();
            var referenced = File.ReadLines(project)
                .Where(line => line.Contains("<ProjectReference", StringComparison.Ordinal))
                .Select(line => Path.GetFileNameWithoutExtension(line.Split('"')[1]));

            Assert.All(referenced, name => Assert.Contains(allowed, space => space.StartsWith(name,
                StringComparison.Ordinal)));
        }
    }
}
