using Facility.Contracts.Record;
using Facility.Devices.Journal;

namespace Bench.Year;

/// <summary>A panel's journal: the real chain, on a disk that takes its time, fills up and fails.</summary>
/// <remarks>Entries become durable in order. What is not durable when the panel dies is gone.</remarks>
internal sealed class YearJournal(YearWorld world, YearPanel panel)
{
    private readonly List<(JournalDraft Draft, long Token)> kept = [];
    private JournalHead head = JournalHead.Start;
    private TimeSpan lastAt;
    private long life;

    /// <summary>Its space is spent: only what secures, and plain facts, may still be written.</summary>
    public bool Spent { get; set; }

    /// <summary>Nothing can be written at all.</summary>
    public bool Broken { get; private set; }

    /// <summary>Until when each flush takes seconds.</summary>
    public TimeSpan SlowUntil { get; set; }

    public long Entries => head.Number;

    public void Append(JournalDraft draft, long token)
    {
        if (draft.Need is JournalNeed.Required && (Spent || Broken))
        {
            Later(TimeSpan.Zero, () => panel.Journalled(token, durable: false, 0));
        }
        else if (Broken) kept.Add((draft, token));
        else Write(draft, token);
    }

    public void Break() => Broken = true;

    /// <summary>It can be written again: the gap first, then what was kept.</summary>
    public void Mend()
    {
        if (!Broken) return;
        Broken = false;
        Write(new(RecordKinds.JournalGap, panel.Wall, panel.Now, "", "", "{}", JournalNeed.Kept), 0);
        foreach (var (draft, token) in kept) Write(draft, token);
        kept.Clear();
    }

    /// <summary>The panel died: what was under way never reached the disk.</summary>
    public void Die()
    {
        life++;
        kept.Clear();
        lastAt = world.Now;
    }

    private void Write(JournalDraft draft, long token)
    {
        var flush = world.Now < SlowUntil ? world.Between(0.1, 2.5) : world.Between(0.001, 0.012);
        var at = world.Now + flush;
        lastAt = at > lastAt ? at : lastAt;
        Later(lastAt - world.Now, () => Commit(draft, token));
    }

    private void Commit(JournalDraft draft, long token)
    {
        var entry = JournalChain.Follow(head, draft, panel.Boot);
        head = new(entry.Number, entry.Hash);
        panel.Durable(entry, draft);
        if (token != 0) panel.Journalled(token, durable: true, entry.Number);
    }

    private void Later(TimeSpan wait, Action act)
    {
        var mine = life;
        world.Agenda.After(wait, () =>
        {
            if (mine == life) act();
        });
    }
}
