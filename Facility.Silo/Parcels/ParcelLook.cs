using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Allocation;
using Facility.Contracts.Isolation;
using Facility.Contracts.Parcels;
using Facility.Contracts.Scales;
using Facility.Domain.Parcels;
using Facility.Domain.Policy;
using Facility.Domain.Quotas;
using Facility.Silo.Estate;
using Facility.Silo.Panels;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Quotas;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Parcels;

/// <summary>Reads what rules look at of parcels, and the scales.</summary>
public sealed class ParcelLook(SiteCatalogue site, IPanelConnections panels, QuotaLook quotas)
{
    /// <summary>The day of a moment by the facility's calendar.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => quotas.DayOf(moment);

    /// <summary>What a scale says now; null for no such scale.</summary>
    public ScaleReading? Read(string scale) => site.Site.Scales.FirstOrDefault(one => one.Id == scale) is { } known
        ? panels.Scales(known.Panel).FirstOrDefault(one => one.Scale == scale) ?? ScaleReading.Unheard(scale) : null;

    /// <summary>What is known of an addressee.</summary>
    public Task<QuotaPerson> Addressee(FacilityDb db, DateTimeOffset now, string person) =>
        quotas.Person(db, now, person, DayOf(now));

    /// <summary>The day on which somebody's disciplinary cell ends; null for none.</summary>
    public static DateOnly? HeldUntil(QuotaPerson person) =>
        person.Isolation is IsolationKind.Disciplinary ? person.IsolatedUntil : null;

    /// <summary>What an accepted parcel would be.</summary>
    public async Task<ParcelFacts> Facts(FacilityDb db, DateTimeOffset now, ParcelRow row)
    {
        var person = await Addressee(db, now, row.PersonId);
        var today = DayOf(now);
        return new(
            row.Way, [.. (await Lines(db, row.Id)).Where(line => line.Returned.Length == 0)
                .Select(line => new ParcelItem(line.Item, line.Amount))],
            row.Kilograms, PolicyBook.Current.On(today), ParcelList.On(today))
        {
            HasList = (person.Set ?? person.Institution) is not InstitutionType.Minimum, IsMinor = person.IsMinor,
        };
    }

    /// <summary>A parcel's lines in order.</summary>
    public static Task<List<ParcelItemRow>> Lines(FacilityDb db, string parcel) =>
        db.ParcelItems.Where(line => line.ParcelId == parcel).OrderBy(line => line.Line).ToListAsync();

    /// <summary>What to know of all that the addressee owns, with the parcel as it is: it refuses nothing.</summary>
    public async Task<ImmutableArray<string>> StockNotes(
        FacilityDb db, DateTimeOffset now, ParcelRow row, Tongue tongue)
    {
        var person = row.PersonId;
        var policy = PolicyBook.Current.On(DayOf(now));
        var isSuspect = (await Addressee(db, now, person)).RowOn(DayOf(now)) is { For: var group }
            && group.StartsWith(EntitlementWords.PreTrial, StringComparison.Ordinal);
        if (policy.Figure(isSuspect ? "stock.pre-trial-max-kg" : "stock.total-max-kg") is not { } most) return [];
        var last = (await db.Weighings.Where(row => row.PersonId == person && row.ParcelId == null).ToListAsync())
            .MaxBy(row => row.At);
        if (last is null) return [ParcelWords.Say(tongue, "stock-never")];

        var notes = ImmutableArray.CreateBuilder<string>();
        if (policy.Whole("stock.stale-days") is { } days && now - last.At > TimeSpan.FromDays(days))
            notes.Add(ParcelWords.Say(tongue, "stock-stale", $"{DayOf(last.At):yyyy-MM-dd}"));
        if (last.Kilograms + (row.Kilograms ?? 0) is var all && all > most)
            notes.Add(ParcelWords.Say(tongue, "stock-full", Number(all), Number(most)));
        return notes.ToImmutable();
    }

    private static string Number(decimal kilograms) => kilograms.ToString("0.###", CultureInfo.InvariantCulture);
}
