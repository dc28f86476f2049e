using Facility.Devices.Osdp.Secure;

namespace Facility.Devices.Osdp.Peripheral;

/// <summary>The keys a peripheral has: its own, perhaps a newer one that nobody used yet, perhaps SCBK-D.</summary>
/// <remarks>A new key stands beside the old one until a session under it was proved good. A challenge does not say
/// which of the two is meant: the one that worked or came last is shown first, and after a handshake that came to
/// nothing the other.</remarks>
internal sealed class PeripheralKeys(PeripheralSettings settings, IPeripheralBody body)
{
    private ChannelKey? current = settings.Key;
    private ChannelKey? next = settings.NextKey;
    private bool showsNext = true;

    public bool InstallMode { get; set; } = settings.InstallMode;

    public bool HasOwn => current is not null || next is not null;

    /// <summary>Whether a secure channel exists at all.</summary>
    public bool Any => HasOwn || InstallMode;

    /// <summary>The key to prove now, or null if that kind is not to be had.</summary>
    public (ChannelKey Key, KeyInUse Use)? Show(bool asksDefault)
    {
        if (asksDefault) return InstallMode ? (ChannelKey.Default, KeyInUse.Default) : null;
        if (next is not null && (showsNext || current is null)) return (next, KeyInUse.Next);
        return current is null ? null : (current, KeyInUse.Current);
    }

    /// <summary>A handshake came to nothing: the other key is shown next.</summary>
    public void ShowOther() => showsNext = !showsNext;

    /// <summary>Takes a new key, stored beside the old one before this returns.</summary>
    public void Take(ChannelKey key)
    {
        (next, showsNext) = (key, true);
        body.KeyChanged(key);
    }

    /// <summary>A session under a key was proved good by a MAC; a new key is the only one from then on.</summary>
    public void Confirm(KeyInUse use)
    {
        if (use != KeyInUse.Next || next is null) return;
        (current, next, InstallMode) = (next, null, false);
        body.KeyConfirmed(current);
    }
}
