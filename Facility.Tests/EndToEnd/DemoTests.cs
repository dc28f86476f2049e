using System.Diagnostics;
using Facility.Tests.Kit;

namespace Facility.Tests.EndToEnd;

/// <summary>What <c>dotnet run demo.cs</c> refuses, before it builds anything and before there is a folder.</summary>
public sealed class DemoTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("facility-demo-").FullName;

    [Fact]
    public async Task A_site_a_port_or_a_folder_that_cannot_be_is_one_sentence_and_no_half_state()
    {
        var colony = Repository.At("sites", "colony-1200", "site.yaml");
        var wrong = Path.Combine(folder, "wrong.yaml");
        await File.WriteAllTextAsync(wrong, "facility: x\n");
        var alone = Path.Combine(folder, "alone.yaml");
        File.Copy(colony, alone);

        await Refuses("There is no site file", "--site", Path.Combine(folder, "none.yaml"));
        await Refuses("it has no key 'site'", "--site", wrong);
        await Refuses("needs a people.yaml beside", "--site", alone);
        await Refuses("1 to 65530 are possible", "--port", "65531");
        await Refuses("is one of the six of --port", "--port", "18090", "--sim-port", "18093");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task Refuses(string says, params string[] arguments)
    {
        var data = Path.Combine(folder, "data");
        using var demo = Process.Start(new ProcessStartInfo(
            "dotnet", ["run", Repository.At("demo.cs"), "--", "--data", data, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var wrong = demo.StandardError.ReadToEndAsync();
        var said = await demo.StandardOutput.ReadToEndAsync() + await wrong;
        await demo.WaitForExitAsync();

        Assert.True(demo.ExitCode == 2, $"exit {demo.ExitCode}:\n{said}");
        Assert.Contains(says, said.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.False(Directory.Exists(data));
    }
}
