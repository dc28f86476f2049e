using System.Collections.Immutable;
using System.Text;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Secure;

namespace Facility.Devices.Keys;

/// <summary>The keys of a panel's peripherals: one file each in <c>DIR/keys/osdp</c>, mode 0600.</summary>
/// <remarks>A file <c>LINE.ADDRESS.key</c> has one or two lines, <c>current HEX</c> and <c>next HEX</c>. A next key is
/// on the disk before its peripheral hears of it, and the current one is there until the next was proved: whatever
/// is lost on the way, one of the two opens the channel. No backup, log or database holds them.</remarks>
public sealed class ChannelKeyStore
{
    private const string Current = "current ", Next = "next ";
    private readonly string folder;

    /// <summary>Opens the folder, making it if need be.</summary>
    public ChannelKeyStore(string folder)
    {
        this.folder = folder;
        OwnerFile.MakeFolder(folder);
    }

    /// <summary>What a line's engine must know of its peripherals that are spoken with securely.</summary>
    /// <exception cref="IOException">A file can be read by others, or is no key file.</exception>
    public ImmutableDictionary<byte, ChannelSettings> Of(SiteLine line) =>
        line.Peripherals.Where(peripheral => peripheral.Secure)
            .ToImmutableDictionary(peripheral => peripheral.Address, peripheral => Read(line, peripheral.Address));

    /// <summary>Takes the keys that peripherals were delivered with, for those that have none here yet.</summary>
    /// <param name="line">The line.</param>
    /// <param name="delivered">A folder of files of the same names and form.</param>
    /// <returns>How many were taken.</returns>
    /// <exception cref="IOException">A file can be read by others, or is no key file.</exception>
    public int Take(SiteLine line, string delivered)
    {
        var taken = 0;
        foreach (var (address, keys) in Of(line))
        {
            if (keys is { Current: not null } or { Next: not null }) continue;
            if (new ChannelKeyStore(delivered).Read(line, address) is not { Current: { } key }) continue;
            Write(line, address, new(key));
            taken++;
        }

        return taken;
    }

    /// <summary>Makes a next key, durable on return.</summary>
    public ChannelKey Make(SiteLine line, byte address)
    {
        var next = ChannelKey.Generate();
        Write(line, address, Read(line, address) with { Next = next });
        return next;
    }

    /// <summary>The next key was proved: it is the current one now.</summary>
    public void Promote(SiteLine line, byte address)
    {
        if (Read(line, address) is { Next: { } proved }) Write(line, address, new(proved));
    }

    private ChannelSettings Read(SiteLine line, byte address)
    {
        var path = PathOf(line, address);
        if (!OwnerFile.TryRead(path, out var octets)) return new(null);

        var lines = Encoding.ASCII.GetString(octets).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new(Key(lines, Current, path), Key(lines, Next, path));
    }

    private void Write(SiteLine line, byte address, ChannelSettings keys)
    {
        var text = new StringBuilder();
        if (keys.Current is { } current) text.Append(Current).Append(Hex(current)).Append('\n');
        if (keys.Next is { } next) text.Append(Next).Append(Hex(next)).Append('\n');
        OwnerFile.Write(PathOf(line, address), Encoding.ASCII.GetBytes(text.ToString()));
    }

    private static ChannelKey? Key(string[] lines, string name, string path)
    {
        if (lines.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) is not { } found) return null;
        return ChannelKey.TryParse(found[name.Length..], out var key)
            ? key
            : throw new IOException($"{path} is no key file: '{name.Trim()}' must be 32 hexadecimal digits.");
    }

    private static string Hex(ChannelKey key)
    {
        Span<byte> octets = stackalloc byte[ChannelKey.Size];
        key.CopyTo(octets);
        return Convert.ToHexString(octets);
    }

    private string PathOf(SiteLine line, byte address) => Path.Combine(folder, $"{line.Id}.{address}.key");
}
