using System.Net;
using System.Net.Sockets;
using Facility.Silo.Hosting;
using Facility.Silo.Import;
using Facility.Silo.Keys;
using Facility.Tests.Kit;

namespace Facility.Tests.Silo;

public sealed class StartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("facility-start-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_second_silo_on_a_data_folder_is_refused_by_name_until_the_first_is_gone()
    {
        using (DataFolder.Claim(folder))
        {
            var refused = Assert.Throws<StartRefusedException>(() => DataFolder.Claim(folder));
            Assert.Contains(folder, refused.Message, StringComparison.Ordinal);
            Assert.Contains("Another silo", refused.Message, StringComparison.Ordinal);
        }

        DataFolder.Claim(folder).Dispose();
    }

    [Fact]
    public void A_data_folder_that_cannot_be_made_is_refused()
    {
        var file = Path.Combine(folder, "file");
        File.WriteAllText(file, "");

        Assert.Throws<StartRefusedException>(() => DataFolder.Claim(Path.Combine(file, "data")));
    }

    [Fact]
    public void A_port_in_use_is_refused_by_number_and_free_ones_are_not()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var free = FreePorts.Take(3);

        var refused = Assert.Throws<StartRefusedException>(() => Ports.RequireFree(With([port, .. free])));

        Assert.Contains($"Port {port} is in use", refused.Message, StringComparison.Ordinal);
        taken.Stop();
        Ports.RequireFree(With([port, .. free]));
    }

    [Fact]
    public void One_port_for_two_purposes_is_refused()
    {
        var free = FreePorts.Take(3);

        Assert.Throws<StartRefusedException>(() => Ports.RequireFree(With([free[0], free[0], free[1], free[2]])));
    }

    [Fact]
    public void A_wrong_site_file_is_refused_with_every_mistake()
    {
        var text = File.ReadAllText(RunningFacility.SiteFile);
        var wrong = Path.Combine(folder, "site.yaml");
        File.WriteAllText(wrong, text
            .Replace("baud: 38400", "baud: 38401", StringComparison.Ordinal)
            .Replace("time-zone: Asia/Almaty", "time-zone: Asia/Nowhere", StringComparison.Ordinal));

        var refused = Assert.Throws<StartRefusedException>(() => SiteFiles.ReadSite(wrong));

        Assert.Contains("'38401'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Asia/Nowhere", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_site_file_is_refused() =>
        Assert.Throws<StartRefusedException>(() => SiteFiles.ReadSite(Path.Combine(folder, "nowhere.yaml")));

    [Fact]
    public void A_key_is_made_once_and_only_its_owner_can_read_it()
    {
        var made = new FileKeyStore(folder).GetOrCreate("card.key", () => [1, 2, 3]);
        var again = new FileKeyStore(folder).GetOrCreate("card.key", () => [4, 5, 6]);

        Assert.Equal(made, again);
        if (OperatingSystem.IsWindows()) return;
        var path = Path.Combine(folder, "card.key");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));

        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Assert.Throws<IOException>(() => new FileKeyStore(folder).TryRead("card.key", out _));
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("")]
    [InlineData("a/b")]
    public void A_key_file_stays_in_its_folder(string name) =>
        Assert.Throws<ArgumentException>(() => new FileKeyStore(folder).GetOrCreate(name, () => [1]));

    private SiloSettings With(int[] ports) =>
        new("site.yaml", folder, ports[0], ports[1], ports[2], ports[3], Demo: false, Seed: 1);
}
