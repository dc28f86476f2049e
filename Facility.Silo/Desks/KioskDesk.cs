using System.Collections.Immutable;
using Facility.Contracts.Accounts;
using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Sealed;
using Facility.Domain.Sealed;
using Facility.Silo.Accounts;
using Facility.Silo.Control;
using Facility.Silo.Sealed;
using Facility.Silo.Signals;

namespace Facility.Silo.Desks;

/// <summary>The kiosk's desk: the browser's own enrolment is the right, and nobody is asked who they are.</summary>
public sealed class KioskDesk(
    StationCookie cookie, StationBoard stations, SealedQueries queries, SealedStore store, SignalStore signals,
    KioskPace pace, TimeProvider clock) : ISealedKiosk
{
    public async Task<ImmutableArray<SealedAddressee>> Addressees(CancellationToken cancellation)
    {
        await Enter(cancellation);
        return await queries.Addressees(cancellation);
    }

    public async Task<SealedReceipt> Take(SealedApplication application, CancellationToken cancellation)
    {
        var kiosk = await Enter(cancellation);
        var receipt = await store.Take(application, pace.Since(kiosk), cancellation);
        if (receipt.Verdict.IsAllowed) pace.Took(kiosk);
        return receipt;
    }

    public async Task<SealedReceipt> Apply(PlainApplication application, CancellationToken cancellation)
    {
        var kiosk = await Enter(cancellation);
        var since = pace.Since(kiosk);
        if (!KioskOrders.IsHash(application)) throw new ArgumentException("No check code.", nameof(application));
        var verdict = SealedRules.JudgeApply(new(application.Text, since));
        if (!verdict.IsAllowed) return new(verdict, "", "", default, SealedRules.WaitSeconds(since));

        // The order is the coupon's: a second press of the same coupon registers once.
        var taken = await signals.Apply(
            Actor.Host, application.Text, KioskOrders.OrderOf(application.CheckHash), cancellation);
        pace.Took(kiosk);
        return new(verdict, taken, "", clock.GetUtcNow() + KioskOrders.AnswerWithin);
    }

    public async Task<SealedStatus?> Status(string number, string check, CancellationToken cancellation)
    {
        await Enter(cancellation);
        return await queries.Status(number.Trim().ToLowerInvariant(), check.Trim().ToUpperInvariant(), cancellation);
    }

    private async Task<StationId> Enter(CancellationToken cancellation) =>
        await cookie.Read(cancellation) is { } station && stations.Find(station) is { Kind: StationKind.Kiosk }
            ? station
            : throw new UnauthorizedAccessException("This browser is no kiosk.");
}
