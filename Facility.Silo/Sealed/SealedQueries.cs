using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Sealed;
using Facility.Contracts.Signals;
using Facility.Domain.Sealed;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Sealed;

/// <summary>Sealed applications and keys as staff see them, and as a coupon is told.</summary>
public sealed class SealedQueries(IDbContextFactory<FacilityDb> contexts, PeopleBoard people)
{
    private const int ListMax = 200;

    /// <summary>Everything a page of staff shows.</summary>
    public async Task<SealedBook> Book(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Sealed.AsNoTracking()
            .OrderBy(row => row.HandedAt != null).ThenByDescending(row => row.HandedAt).ThenBy(row => row.DueAt)
            .Take(ListMax).Select(row => new SealedView(
                row.Id, row.Addressee, row.DueAt, row.ExportedAt != null, row.HandedAt, row.HandedTo, row.HandedBy,
                row.OverdueAt != null))
            .ToListAsync(cancellation);
        var keys = await db.SealedKeys.AsNoTracking().OrderByDescending(key => key.ProposedAt)
            .ToListAsync(cancellation);
        return new(
            [.. rows.Select(Named)],
            [.. keys.Select(ViewOf).OrderBy(key => key.State)],
            [.. await SealedCheck.Missing(db)],
            await Addressees(cancellation));
    }

    /// <summary>The table of addressees with the keys in use.</summary>
    public async Task<ImmutableArray<SealedAddressee>> Addressees(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var keys = await db.SealedKeys.AsNoTracking()
            .Where(key => key.ConfirmedAt != null && key.RetiredAt == null)
            .ToDictionaryAsync(key => key.Addressee, key => key.PublicKey, cancellation);
        return
        [
            .. AddresseeCatalogue.Current.All.Select(one => new SealedAddressee(
                one.Id, one.Kazakh, one.Russian, one.English, keys.GetValueOrDefault(one.Id, []), one.Within)),
        ];
    }

    /// <summary>How it stands, for whoever knows number and check code.</summary>
    public async Task<SealedStatus?> Status(string number, string check, CancellationToken cancellation)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(check));
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var row = await db.Sealed.AsNoTracking().SingleOrDefaultAsync(one => one.Id == number, cancellation);
        if (row is not null) return CryptographicOperations.FixedTimeEquals(row.CheckHash, hash) ? StatusOf(row) : null;

        var order = KioskOrders.OrderOf(hash);
        var plain = await db.Signals.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == number && one.OrderId == order, cancellation);
        return plain is null ? null : await StatusOf(db, plain, cancellation);
    }

    private static SealedStatus StatusOf(SealedRow row) => new(
        row.Id, row.HandedAt is null ? SealedStep.Waiting : SealedStep.HandedOver, row.DueAt, row.HandedAt,
        row.OverdueAt is not null, "");

    private static async Task<SealedStatus> StatusOf(
        FacilityDb db, SignalRow row, CancellationToken cancellation)
    {
        var steps = await db.SignalSteps.AsNoTracking().Where(step => step.SignalId == row.Id)
            .OrderBy(step => step.Number).ToListAsync(cancellation);
        var answer = steps.LastOrDefault(step => step.Words.Length > 0);
        return new(
            row.Id,
            row.Step switch
            {
                SignalStep.Registered => SealedStep.Waiting,
                SignalStep.Closed => SealedStep.Answered,
                _ => SealedStep.InHand,
            },
            steps[0].At + KioskOrders.AnswerWithin, row.Step is SignalStep.Closed ? answer?.At : null,
            row.Escalations > 0, row.Step is SignalStep.Closed ? answer?.Words ?? "" : "");
    }

    private SealedView Named(SealedView view) => view with
    {
        Addressee = NameOf(view.Addressee),
        HandedBy = ActorWords.Say(view.HandedBy, people.NameOf),
    };

    private SealedKeyView ViewOf(SealedKeyRow row) => new(
        row.Fingerprint, NameOf(row.Addressee),
        row.RetiredAt is not null ? SealedKeyState.Retired
            : row.ConfirmedAt is null ? SealedKeyState.Proposed : SealedKeyState.InUse,
        people.NameOf(row.ProposedBy), row.ProposedAt, people.NameOf(row.ConfirmedBy));

    private static string NameOf(string addressee) =>
        AddresseeCatalogue.Current.Find(addressee)?.English ?? addressee;
}
