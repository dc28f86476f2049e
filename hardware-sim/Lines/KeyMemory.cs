using System.Text;
using Facility.Devices.Osdp.Secure;

namespace HardwareSim.Lines;

/// <summary>What a peripheral keeps of its keys while it has no power: a file of the run folder, or nothing.</summary>
/// <remarks>The form is that of delivered keys: <c>current HEX</c> and <c>next HEX</c>, mode 0600.</remarks>
/// <param name="path">The file; null for a peripheral that forgets.</param>
internal sealed class KeyMemory(string? path)
{
    private const string CurrentWord = "current ", NextWord = "next ";

    /// <summary>Its key; null as it leaves the factory without one.</summary>
    public ChannelKey? Current { get; private set; }

    /// <summary>A key that was handed over and is not confirmed yet.</summary>
    public ChannelKey? Next { get; private set; }

    /// <summary>Reads what was kept.</summary>
    public KeyMemory Recall()
    {
        if (path is null || !File.Exists(path)) return this;
        var lines = File.ReadAllLines(path);
        (Current, Next) = (Find(lines, CurrentWord), Find(lines, NextWord));
        return this;
    }

    /// <summary>A key came and stands beside the old one.</summary>
    public void Take(ChannelKey next) => Keep(Current, next);

    /// <summary>A key is the only one from now on.</summary>
    public void Confirm(ChannelKey key) => Keep(key, null);

    /// <summary>As it left the factory.</summary>
    public void Forget() => Keep(null, null);

    private void Keep(ChannelKey? current, ChannelKey? next)
    {
        (Current, Next) = (current, next);
        if (path is null) return;
        var text = new StringBuilder();
        if (current is not null) text.Append(CurrentWord).Append(Hex(current)).Append('\n');
        if (next is not null) text.Append(NextWord).Append(Hex(next)).Append('\n');
        Write(text.ToString());
    }

    // Written aside and renamed: a power cut leaves the old keys or the new ones.
    private void Write(string text)
    {
        var aside = path + ".new";
        File.Delete(aside);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(aside, options)) file.Write(Encoding.ASCII.GetBytes(text));
        File.Move(aside, path!, overwrite: true);
    }

    private static ChannelKey? Find(string[] lines, string word) =>
        lines.FirstOrDefault(line => line.StartsWith(word, StringComparison.Ordinal)) is { } found
        && ChannelKey.TryParse(found[word.Length..], out var key) ? key : null;

    private static string Hex(ChannelKey key)
    {
        Span<byte> octets = stackalloc byte[ChannelKey.Size];
        key.CopyTo(octets);
        return Convert.ToHexString(octets);
    }
}
