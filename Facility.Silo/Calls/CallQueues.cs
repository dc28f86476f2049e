using Facility.Contracts.Calls;
using Facility.Contracts.Ids;
using Facility.Domain.Calls;
using Facility.Domain.Policy;
using Facility.Silo.Estate;
using Facility.Silo.Opening;
using Facility.Silo.Persistence.Rows;

namespace Facility.Silo.Calls;

/// <summary>The calls that wait or run at payphones, and what keeps each from beginning.</summary>
/// <param name="site">The site.</param>
/// <param name="lockdowns">Which blocks are locked down.</param>
/// <param name="rolls">Which blocks are counted.</param>
/// <param name="open">Calls that wait or run.</param>
/// <param name="nameOf">What a caller is called on a screen.</param>
internal sealed class CallQueues(
    SiteCatalogue site, LockdownBoard lockdowns, RollChecks rolls, IReadOnlyCollection<CallRow> open,
    Func<string, string> nameOf)
{
    /// <summary>Who waits at a payphone, in their order: the lawyer's call first, then whoever waits longest.</summary>
    public IReadOnlyList<CallRow> At(string payphone) =>
    [
        .. open.Where(row => row.PayphoneId == payphone && row.Status == CallStatus.Waiting)
            .OrderBy(row => row.Relation is CallRelation.Lawyer ? 0 : 1)
            .ThenBy(row => row.QueuedAt).ThenBy(row => row.Id, StringComparer.Ordinal),
    ];

    /// <summary>What holds calls of a payphone's block up, in words; empty for nothing.</summary>
    public string HeldAt(string payphone)
    {
        if (!site.Payphones.TryGetValue(payphone, out var phone)) return "";
        var label = site.Blocks.TryGetValue(phone.Block, out var block) ? block.Label : phone.Block.Value;
        if (lockdowns.Find(phone.Block).Engaged) return $"{label} is locked down.";
        return rolls.Find(phone.Block) is { } roll ? $"The roll check of {label} by {roll.By} is open." : "";
    }

    /// <summary>What the rules look at when a call is to begin.</summary>
    public StartCallFacts FactsOf(string id, CallRow? call, DateTimeOffset now)
    {
        var talking = call is null ? null : open.FirstOrDefault(row =>
            row.PayphoneId == call.PayphoneId && row.Status == CallStatus.Talking);
        var before = call is null ? null : At(call.PayphoneId).TakeWhile(row => row.Id != call.Id).FirstOrDefault();
        var wall = TimeZoneInfo.ConvertTime(now, site.Zone).DateTime;
        return new(
            id, call?.Status, call?.Relation ?? CallRelation.None, TimeOnly.FromDateTime(wall),
            talking is null || talking.Id == call!.Id ? "" : nameOf(talking.PrisonerId),
            before is null ? "" : nameOf(before.PrisonerId), call is null ? "" : HeldAt(call.PayphoneId),
            PolicyBook.Current.At(now, site.Zone))
        {
            Own = call is not null && site.Payphones.TryGetValue(call.PayphoneId, out var phone)
                && phone.Window is { } window ? (window.From, window.To) : null,
        };
    }
}
