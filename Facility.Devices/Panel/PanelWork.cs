using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;
using Facility.Devices.Journal;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;

namespace Facility.Devices.Panel;

/// <summary>The moment of the running step and what it has led to so far; shared by the desks of the core.</summary>
internal sealed class PanelWork
{
    private readonly ImmutableArray<PanelEffect>.Builder effects = ImmutableArray.CreateBuilder<PanelEffect>();
    private long lastToken;
    private long lastTicket;

    public TimeSpan Now { get; private set; }

    public DateTimeOffset Wall { get; private set; }

    public void Begin(TimeSpan now, DateTimeOffset wall)
    {
        Now = now;
        Wall = wall;
    }

    public ImmutableArray<PanelEffect> End() => effects.DrainToImmutable();

    public void Add(PanelEffect effect) => effects.Add(effect);

    /// <summary>What this step wants written so far.</summary>
    public IEnumerable<PanelEffect.Append> Appended => effects.OfType<PanelEffect.Append>();

    /// <summary>Reports what has happened or secures: written when it can be.</summary>
    public void Report(string kind, string subject, string cause, params ReadOnlySpan<(string, object?)> body) =>
        Add(new PanelEffect.Append(Draft(kind, subject, cause, JournalNeed.Kept, CanonicalJson.Of(body)), 0));

    /// <summary>What would have to change, one for each refusal; null if nothing is known to help.</summary>
    public static string[]? WouldChange(Verdict verdict) =>
        verdict.Refusals.Any(refusal => refusal.WouldChange.Length > 0)
            ? [.. verdict.Refusals.Select(refusal => refusal.WouldChange)]
            : null;

    /// <summary>Asks for an entry that must be durable first; the token comes back.</summary>
    public long Require(string kind, string subject, string cause, params ReadOnlySpan<(string, object?)> body)
    {
        var token = ++lastToken;
        Add(new PanelEffect.Append(
            Draft(kind, subject, cause, JournalNeed.Required, CanonicalJson.Of(body)), token));
        return token;
    }

    public long Submit(Station to, IOsdpCommand command, BusUrgency urgency, TimeSpan? notAfter = null)
    {
        var ticket = ++lastTicket;
        Add(new PanelEffect.Submit(to.Line, new(ticket, to.Address, command, urgency, notAfter)));
        return ticket;
    }

    /// <summary>Takes a command of this step back before anybody has seen it; false if it is none of this step.
    /// </summary>
    public bool Withdraw(long ticket)
    {
        for (var at = effects.Count - 1; at >= 0; at--)
        {
            if (effects[at] is not PanelEffect.Submit submit || submit.Command.Ticket != ticket) continue;
            effects.RemoveAt(at);
            return true;
        }
        return false;
    }

    private JournalDraft Draft(string kind, string subject, string cause, JournalNeed need, string body) =>
        new(kind, Wall, Now, subject, cause, body, need);
}
