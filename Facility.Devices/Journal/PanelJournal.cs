using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Record;
using Facility.Devices.Panel;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Facility.Devices.Journal;

/// <summary>The panel's durable, chained list of reports: one writer thread, group commit, reserved space.</summary>
/// <remarks>Nobody waits for the disk but the writer. When it cannot write, entries that a release waits for
/// are refused at once; facts are kept in memory and written later behind a <c>journal.gap</c>.</remarks>
public sealed partial class PanelJournal : IJournal, IJournalReports, IDisposable
{
    private readonly JournalSettings settings;
    private readonly PanelClock clock;
    private readonly ILogger log;
    private readonly JournalFile file;
    private readonly BlockingCollection<Waiting> queue = new(JournalLimits.QueueMax);
    private readonly List<Waiting> kept = [];
    private readonly RecordWitness witness;
    private readonly Thread writer;
    private JournalHead head;
    private volatile TaskCompletionSource grown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool broken;
    private volatile bool spent;
    private long lastNumber;
    private long taken;
    private long wantedTaken;
    private long firstNumber;
    private long freeBytes;
    private long lost;

    /// <summary>Opens or creates the journal and starts its writer.</summary>
    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public PanelJournal(JournalSettings settings, PanelClock clock, ILogger log)
    {
        this.settings = settings;
        this.clock = clock;
        this.log = log;
        file = new(settings);
        head = file.Place(JournalFile.Head);
        lastNumber = head.Number;
        taken = wantedTaken = file.Place(JournalFile.Taken).Number;
        firstNumber = file.Place(JournalFile.Anchor).Number + 1;
        witness = new(file.Place(JournalFile.Witnessed), clock);
        freeBytes = file.FreeBytes;
        spent = freeBytes < settings.SecuringReserve;
        writer = new(Write) { IsBackground = true, Name = "journal" };
        writer.Start();
    }

    /// <inheritdoc/>
    public bool TakesReleases => !broken && !spent;

    /// <inheritdoc/>
    public long LastNumber => Volatile.Read(ref lastNumber);

    /// <inheritdoc/>
    public long FirstUnacknowledged
    {
        get
        {
            var next = Math.Max(Volatile.Read(ref wantedTaken) + 1, Volatile.Read(ref firstNumber));
            return next > LastNumber ? 0 : next;
        }
    }

    /// <inheritdoc/>
    public long FreeBytes => Volatile.Read(ref freeBytes);

    /// <inheritdoc/>
    public void Append(JournalDraft draft, Action<JournalOutcome>? ended = null)
    {
        var refused = draft.Need is JournalNeed.Required && !TakesReleases;
        if (refused || !queue.TryAdd(new(draft, ended)))
        {
            if (draft.Need is JournalNeed.Kept) Interlocked.Increment(ref lost);
            ended?.Invoke(JournalOutcome.Refused);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<JournalEntry> Read(long from, int countMax)
    {
        using var connection = JournalCheck.OpenReadOnly(settings.Path);
        return [.. JournalRows.Read(connection, from, countMax)];
    }

    /// <inheritdoc/>
    public void Acknowledge(long number)
    {
        if (number <= Volatile.Read(ref wantedTaken)) return;

        Volatile.Write(ref wantedTaken, Math.Min(number, LastNumber));
        queue.TryAdd(Waiting.Nudge);
    }

    /// <inheritdoc/>
    public async Task WaitBeyond(long number, CancellationToken cancellation)
    {
        while (true)
        {
            var next = grown;
            if (LastNumber > number) return;
            await next.Task.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Witness(long size, ImmutableArray<byte> root)
    {
        if (witness.Take(size, root) is { } draft) Append(draft);
    }

    /// <summary>Writes what waits, then closes the file.</summary>
    public void Dispose()
    {
        queue.CompleteAdding();
        writer.Join();
        queue.Dispose();
        file.Dispose();
    }

    private void Write()
    {
        var batch = new List<Waiting>(JournalLimits.BatchMax);
        while (!queue.IsCompleted)
        {
            batch.Clear();
            var pause = broken ? JournalLimits.RetryAfter : Timeout.InfiniteTimeSpan;
            if (queue.TryTake(out var first, pause)) batch.Add(first);
            while (batch.Count < JournalLimits.BatchMax && queue.TryTake(out var next)) batch.Add(next);
            Write(batch);
        }
    }

    private void Write(List<Waiting> batch)
    {
        try
        {
            var all = Recovered(batch);
            if (all.Count > 0) Commit(all);
            batch.Clear();
            KeepHouse();
        }
        catch (Exception fault) when (fault is SqliteException or IOException)
        {
            Fail(batch, fault.Message);
        }
    }

    /// <summary>What is to be written now: after a failure the gap first, then what was kept, then the rest.</summary>
    private List<Waiting> Recovered(List<Waiting> batch)
    {
        var all = new List<Waiting>(kept.Count + batch.Count + 1);
        if (broken) all.Add(new(Gap("The journal could not be written."), null));
        all.AddRange(kept);
        all.AddRange(batch.Where(waiting => waiting.Draft is not null));
        return all;
    }

    private void Commit(List<Waiting> all)
    {
        var entries = new List<JournalEntry>(all.Count);
        var place = head;
        foreach (var waiting in all)
        {
            var entry = JournalChain.Follow(place, waiting.Draft!, settings.Boot);
            place = new(entry.Number, entry.Hash);
            entries.Add(entry);
        }
        file.Append(entries);

        head = place;
        kept.Clear();
        Volatile.Write(ref lastNumber, head.Number);
        if (broken)
        {
            broken = false;
            LogWritableAgain(log, settings.Path, Interlocked.Exchange(ref lost, 0));
        }
        for (var index = 0; index < all.Count; index++) all[index].Ended?.Invoke(new(true, entries[index].Number));
        Interlocked.Exchange(ref grown, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    private void Fail(List<Waiting> batch, string because)
    {
        if (!broken) LogNotWritable(log, settings.Path, because);
        broken = true;
        foreach (var waiting in batch)
        {
            if (waiting.Draft is { Need: JournalNeed.Kept } && kept.Count < JournalLimits.KeptMax)
            {
                kept.Add(waiting);
                continue;
            }
            if (waiting.Draft is { Need: JournalNeed.Kept }) Interlocked.Increment(ref lost);
            waiting.Ended?.Invoke(JournalOutcome.Refused);
        }
    }

    private void KeepHouse()
    {
        if (Volatile.Read(ref wantedTaken) is var wanted && wanted > taken)
        {
            file.SetTaken(wanted);
            taken = wanted;
        }
        var free = file.FreeBytes;
        if (free < settings.CapacityBytes / 2 && taken >= firstNumber)
        {
            file.Prune(JournalLimits.PruneMax);
            Volatile.Write(ref firstNumber, file.Place(JournalFile.Anchor).Number + 1);
            free = file.FreeBytes;
        }
        Volatile.Write(ref freeBytes, free);
        NoteSpace(free < settings.SecuringReserve);
    }

    private void NoteSpace(bool isSpent)
    {
        if (isSpent == spent) return;

        spent = isSpent;
        if (isSpent)
        {
            LogSpaceSpent(log, settings.Path, freeBytes);
            queue.TryAdd(new(Gap("The journal's space is spent; releases are refused."), null));
        }
        else
        {
            LogSpaceAgain(log, settings.Path);
        }
    }

    private JournalDraft Gap(string because) => new(
        RecordKinds.JournalGap, clock.Wall, clock.Now, "", "",
        CanonicalJson.Of(
            ("because", because), ("lost", Interlocked.Read(ref lost)), ("free_bytes", FreeBytes)),
        JournalNeed.Kept);

    private sealed record Waiting(JournalDraft? Draft, Action<JournalOutcome>? Ended)
    {
        public static Waiting Nudge { get; } = new(null, null);
    }
}
