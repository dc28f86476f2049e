using Facility.Contracts.Site;
using Facility.Devices.Keys;
using Facility.Devices.Osdp.Secure;

namespace Facility.Tests.Panels;

public sealed class ChannelKeyStoreTests : IDisposable
{
    private const byte Reader = 64;
    private readonly string folder = Path.Combine(Directory.CreateTempSubdirectory("keys-").FullName, "osdp");

    private static SiteLine Line
    {
        get
        {
            var line = SmallSites.Of([SmallSites.Door("d1")]).Lines[0];
            return line with { Peripherals = [.. line.Peripherals.Select(one => one with { Secure = true })] };
        }
    }

    [Fact]
    public void A_next_key_stands_beside_the_current_one_until_it_is_proved()
    {
        var store = new ChannelKeyStore(folder);
        Assert.Equal(new ChannelSettings(null), store.Of(Line)[Reader]);

        var first = store.Make(Line, Reader);
        Assert.Equal(new ChannelSettings(null, first), Reopened());
        store.Promote(Line, Reader);
        Assert.Equal(new ChannelSettings(first), Reopened());

        var second = store.Make(Line, Reader);
        Assert.NotEqual(first, second);
        Assert.Equal(new ChannelSettings(first, second), Reopened());
        store.Promote(Line, Reader);
        Assert.Equal(new ChannelSettings(second), Reopened());
    }

    [Fact]
    public void Delivered_keys_are_taken_once_and_never_over_a_key_that_is_there()
    {
        var delivered = Path.Combine(Path.GetDirectoryName(folder)!, "delivered");
        OwnerFile.MakeFolder(delivered);
        Deliver(delivered, new('A', 32));
        var store = new ChannelKeyStore(folder);

        Assert.Equal(1, store.Take(Line, delivered));
        Deliver(delivered, new('B', 32));
        Assert.Equal(0, store.Take(Line, delivered));

        Assert.True(ChannelKey.TryParse(new('A', 32), out var first));
        Assert.Equal(new ChannelSettings(first), Reopened());
    }

    [Fact]
    public void Plain_peripherals_have_no_entry() =>
        Assert.Empty(new ChannelKeyStore(folder).Of(SmallSites.Of([SmallSites.Door("d1")]).Lines[0]));

    [Fact]
    public void Nobody_but_the_owner_can_read_a_key_and_a_file_that_others_can_read_is_refused()
    {
        var store = new ChannelKeyStore(folder);
        store.Make(Line, Reader);
        var file = Path.Combine(folder, "line-1.64.key");
        if (OperatingSystem.IsWindows()) return;

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        Assert.Contains("0600", Assert.Throws<IOException>(() => store.Of(Line)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_key_is_named_and_its_content_is_not()
    {
        var store = new ChannelKeyStore(folder);
        OwnerFile.Write(Path.Combine(folder, "line-1.64.key"), "current 0011SECRET"u8);

        var failure = Assert.Throws<IOException>(() => store.Of(Line)).Message;
        Assert.Contains("line-1.64.key", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", failure, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);

    private static void Deliver(string delivered, string hex) => OwnerFile.Write(
        Path.Combine(delivered, "line-1.64.key"), System.Text.Encoding.ASCII.GetBytes($"current {hex}\n"));

    private ChannelSettings Reopened() => new ChannelKeyStore(folder).Of(Line)[Reader];
}
