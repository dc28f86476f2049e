using System.Collections.Immutable;
using Facility.Contracts.Roles;
using Facility.Contracts.Signals;

namespace Facility.Domain.Signals;

/// <summary>A row of the signal table.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Says">In words.</param>
/// <param name="From">Alarms that register it by themselves.</param>
/// <param name="CanBeReported">Whether a person can report it.</param>
/// <param name="Chain">The roles that know of it, in the order in which they are asked.</param>
/// <param name="Times">How long each act may take.</param>
/// <param name="NeedsPresence">Whether it is not closed while an alarm that registered it still stands.</param>
public sealed record SignalKind(
    string Id, string Says, ImmutableArray<string> From, bool CanBeReported, ImmutableArray<Role> Chain,
    ImmutableDictionary<SignalAct, TimeSpan> Times, bool NeedsPresence = false)
{
    /// <summary>The kind of a report that is nothing more special.</summary>
    public const string Plain = "report";

    /// <summary>Whether an alarm that registers it is told elsewhere only; then so is the signal.</summary>
    public bool IsSilent => From.Any(alarm => Alarms.AlarmCatalogue.Current.Find(alarm).IsSilent);

    /// <summary>The role to ask: from this place of the chain on, the first with somebody not named.</summary>
    /// <param name="from">The place in the chain to begin at.</param>
    /// <param name="hasSomebody">Whether a role has an account that may act and is not named.</param>
    /// <returns>The place; the last of the chain when nobody is left.</returns>
    public int PlaceToAsk(int from, Func<Role, bool> hasSomebody)
    {
        for (var place = Math.Min(from, Chain.Length - 1); place < Chain.Length; place++)
        {
            if (hasSomebody(Chain[place])) return place;
        }
        return Chain.Length - 1;
    }
}
