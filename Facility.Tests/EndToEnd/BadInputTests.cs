using Facility.Tests.Kit;

namespace Facility.Tests.EndToEnd;

/// <summary>Wrong files, taken ports, second claims: one clear message each, and no half state.</summary>
[Collection(FacilityCollection.Name)]
public class BadInputTests(FacilityFixture fixture)
{
    private readonly RunningFacility facility = fixture.Facility;

    [Fact]
    public async Task A_wrong_site_file_is_told_whole_by_all_three_programs_and_starts_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("facility-bad-").FullName;
        var site = Path.Combine(folder, "site.yaml");
        var text = await File.ReadAllTextAsync(RunningFacility.SiteFile);
        await File.WriteAllTextAsync(site, text
            .Replace("baud: 38400", "baud: 12345", StringComparison.Ordinal)
            .Replace("time-zone:", "timezone:", StringComparison.Ordinal));

        string[][] commands =
        [
            ["hardware-sim", "run", site, "--sim-port", "0", "--run-dir", folder],
            ["Facility.Silo", "run", "--site", site, "--data", Path.Combine(folder, "silo"), "--port", "0", "--demo"],
            ["Facility.Devices", "run", "--site", site, "--panel", "panel-1", "--ports", facility.Ports,
                "--data", Path.Combine(folder, "panel"), "--silo", facility.SiloAddress],
        ];
        foreach (var command in commands)
        {
            var (exit, said) = await ProcessUnderTest.RunToEnd(command[0], command[1..]);
            Assert.True(exit == 2, $"{command[0]} exit {exit}:\n{said}");
            Assert.Contains("12345", said, StringComparison.Ordinal);
            Assert.Contains("timezone", said, StringComparison.Ordinal);
            Assert.Contains("line ", said, StringComparison.Ordinal);
        }
        Assert.False(File.Exists(Path.Combine(folder, "silo", "facility.db")));
        Assert.False(File.Exists(Path.Combine(folder, "ports.json")));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_second_panel_that_claims_the_same_lines_is_refused_by_name()
    {
        var folder = Directory.CreateTempSubdirectory("facility-bad-").FullName;

        var (exit, said) = await ProcessUnderTest.RunToEnd("Facility.Devices",
            "run", "--site", RunningFacility.SiteFile, "--panel", "panel-1", "--ports", facility.Ports,
            "--data", folder, "--silo", facility.SiloAddress);

        Assert.True(exit == 2, $"exit {exit}:\n{said}");
        Assert.Contains("line-", said, StringComparison.Ordinal);
        var visit = await facility.Present("b04-gate-out", "s-001");
        Assert.Equal("passed", visit.GetProperty("outcome").GetString());
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_second_silo_on_the_same_data_or_the_same_port_is_refused()
    {
        var (exit, said) = await ProcessUnderTest.RunToEnd("Facility.Silo",
            "run", "--site", RunningFacility.SiteFile, "--data", facility.SiloData, "--port", "0", "--demo");
        Assert.True(exit == 2, $"exit {exit}:\n{said}");

        var folder = Directory.CreateTempSubdirectory("facility-bad-").FullName;
        var taken = facility.Screens.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        (exit, said) = await ProcessUnderTest.RunToEnd("Facility.Silo",
            "run", "--site", RunningFacility.SiteFile, "--data", folder, "--port", taken, "--demo");
        Assert.True(exit == 2, $"exit {exit}:\n{said}");
        Assert.Contains(taken, said, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }
}
