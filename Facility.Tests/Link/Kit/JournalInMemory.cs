using System.Collections.Immutable;
using Facility.Devices.Journal;

namespace Facility.Tests.Link.Kit;

/// <summary>Reports that a test writes; it forgets nothing and remembers every
/// acknowledgement.</summary>
internal sealed class JournalInMemory : IJournalReports
{
    private readonly Lock gate = new();
    private readonly List<JournalEntry> entries = [];
    private TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long LastNumber
    {
        get { lock (gate) return entries.Count; }
    }

    public long Acknowledged { get; private set; }

    public long FirstUnacknowledged => Acknowledged < LastNumber ? Acknowledged + 1 : 0;

    public long FreeBytes => 1 << 20;

    public void Write(int count, string kind = "door.secured", string subject = "b01-gate")
    {
        lock (gate)
        {
            for (var i = 0; i < count; i++)
            {
                var number = entries.Count + 1;
                entries.Add(new JournalEntry(
                    number, kind, new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero).AddSeconds(number),
                    TimeSpan.FromSeconds(number), "boot-a", subject, $"#{number - 1}", $$"""{"n":{{number}}}""",
                    [.. BitConverter.GetBytes(number)]));
            }

            written.SetResult();
            written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public IReadOnlyList<JournalEntry> Read(long from, int countMax)
    {
        lock (gate) return [.. entries.Skip((int)from - 1).Take(countMax)];
    }

    public void Acknowledge(long number) => Acknowledged = Math.Max(Acknowledged, number);

    public List<(long Size, ImmutableArray<byte> Root)> Witnessed { get; } = [];

    public void Witness(long size, ImmutableArray<byte> root)
    {
        lock (gate) Witnessed.Add((size, root));
    }

    public async Task WaitBeyond(long number, CancellationToken cancellation)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (entries.Count > number) return;
                next = written.Task;
            }

            await next.WaitAsync(cancellation);
        }
    }
}
