namespace Facility.Tests.Power;

/// <summary>What a process did to its files and sockets, in the order in which the kernel took it.</summary>
internal abstract record DiskEvent;

/// <summary>Octets were handed to the kernel: on the disk they are only after a sync.</summary>
internal sealed record DiskWrite(string File, long Offset, byte[] Octets) : DiskEvent;

/// <summary>A file was made shorter or longer.</summary>
internal sealed record DiskTruncate(string File, long Length) : DiskEvent;

/// <summary>A sync was asked for; what was written before this is what it makes durable.</summary>
internal sealed record SyncBegan(string File, int Thread) : DiskEvent;

/// <summary>The sync that this thread had asked for came back.</summary>
internal sealed record SyncEnded(string File, int Thread) : DiskEvent;

/// <summary>Octets left through a socket.</summary>
internal sealed record SocketWrite(string Text) : DiskEvent;
