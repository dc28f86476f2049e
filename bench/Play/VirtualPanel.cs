using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Access;
using Facility.Devices.Journal;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Panel;

namespace Bench.Play;

/// <summary>A panel's core with a journal that is durable at once, on somebody else's time.</summary>
internal sealed class VirtualPanel
{
    /// <summary>Its start.</summary>
    public const string Boot = "boot-1";

    private static readonly DateTimeOffset Day = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);
    private readonly Queue<PanelInput> follow = new();
    private readonly Action<LineId, BusInput> submit;
    private readonly PanelSite site;
    private readonly PanelCore core;
    private long number;

    public VirtualPanel(Site site, PanelId id, SitePeople? people, Action<LineId, BusInput> submit)
    {
        this.submit = submit;
        this.site = new(site, id);
        core = new(this.site, Boot, () => new CardHasher(VirtualAccess.Key));
        var table = VirtualAccess.Table(site, people, Day);
        Tell(TimeSpan.Zero, new PanelInput.Started(table, RevocationOverlay.Empty, []));
    }

    /// <summary>Its journal.</summary>
    public List<JournalDraft> Entries { get; } = [];

    /// <summary>The doors as it knows them.</summary>
    public PanelCore Core => core;

    /// <summary>When it does something by itself next.</summary>
    public TimeSpan WakeAt { get; private set; }

    /// <summary>Whether a line is one of its own.</summary>
    public bool Has(LineId line) => site.Lines.Any(own => own.Id == line);

    /// <summary>Whether a door is one of its own.</summary>
    public bool Has(DoorId door) => site.Doors.Any(own => own.Id == door);

    /// <summary>Tells it something; what follows from it at once is over when this returns.</summary>
    public void Tell(TimeSpan now, PanelInput input)
    {
        follow.Enqueue(input);
        while (follow.TryDequeue(out var next))
        {
            var step = core.Step(now, Day + now, next);
            WakeAt = step.WakeAt;
            foreach (var effect in step.Effects) Do(effect);
        }
    }

    /// <summary>The rules against an order; empty when it was taken.</summary>
    public string Refusal(OrderId order) => Entries
        .LastOrDefault(entry => entry.Kind == RecordKinds.OrderRefused && entry.Cause == order.Value)?.Body ?? "";

    // Keys and kept files have no part in a play: nothing restarts in it.
    private void Do(PanelEffect effect)
    {
        if (effect is PanelEffect.Submit submitted) submit(submitted.Line, new BusInput.Submit(submitted.Command));
        if (effect is not PanelEffect.Append append) return;

        Entries.Add(append.Draft);
        number++;
        if (append.Token != 0) follow.Enqueue(new PanelInput.Journalled(append.Token, true, number));
    }
}
