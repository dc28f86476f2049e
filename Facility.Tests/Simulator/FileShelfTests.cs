using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Tests.Sites;
using HardwareSim.Lines;

namespace Facility.Tests.Simulator;

public sealed class FileShelfTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("facility-files-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_file_sent_to_a_peripheral_of_the_building_lies_in_the_folder()
    {
        var site = SiteFiles.ReadColony();
        var address = site.Lines.Single(line => line.Id.Value == "line-b01").Peripherals[0].Address;
        var line = new VirtualLine(site, "line-b01", LineSettings.Real with { FilesFolder = folder.FullName });
        line.After(TimeSpan.FromSeconds(3));

        line.Submit(address, new FileTransferCommand(1, 5, 0, [1, 2, 3]), BusUrgency.Courtesy);
        line.After(TimeSpan.FromSeconds(1));
        Assert.Empty(folder.GetFiles());
        line.Submit(address, new FileTransferCommand(1, 5, 3, [4, 5]), BusUrgency.Courtesy);
        line.After(TimeSpan.FromSeconds(1));

        var file = Assert.Single(folder.GetFiles());
        Assert.Equal($"line-b01-{address}-1-1.bin", file.Name);
        Assert.Equal([1, 2, 3, 4, 5], File.ReadAllBytes(file.FullName));
    }
}
