using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Papers;
using Facility.Contracts.Quotas;
using Facility.Contracts.Verdicts;
using Facility.Domain.Parcels;
using Facility.Silo.Papers;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Quotas;
using Facility.Silo.Record;

namespace Facility.Silo.Parcels;

/// <summary>Whether a parcel would be accepted: list, weight and number together, in a language.</summary>
public sealed class ParcelAsks(ParcelLook look, QuotaLedger ledger)
{
    /// <summary>Keeps for the notice what list, weight and number say, in every language.</summary>
    internal async Task KeepReasons(ParcelMoment moment, Actor actor, RecordRow entry)
    {
        var row = moment.Row;
        Notices.Add(moment.Db, entry, actor, new(
            PaperKind.ParcelRefusal, row.PersonId, row.Id,
            await Notices.Reasons(async tongue => (await Of(moment, tongue)).Verdict))
        {
            NextOn = (await Of(moment, default)).Quota is { Verdict.IsAllowed: false } full ? full.Next : null,
        });
    }

    /// <summary>What is said of a parcel as it is; nothing is written.</summary>
    internal async Task<ParcelAsked> Of(ParcelMoment moment, Tongue tongue)
    {
        var facts = await look.Facts(moment.Db, moment.Record.Now, moment.Row) with { Tongue = tongue };
        return new(
            ParcelRules.JudgeAccept(facts),
            KindOf(moment.Row) is null ? null
                : await ledger.Ask(moment.Db, moment.Record.Now, AskOf(moment, tongue)));
    }

    /// <summary>What the ledger is asked.</summary>
    internal QuotaAsk AskOf(ParcelMoment moment, Tongue tongue) => new(
        new(moment.Row.PersonId), KindOf(moment.Row)!.Value, look.DayOf(moment.Record.Now), KeyOf(moment.Row))
    {
        Tongue = tongue,
    };

    /// <summary>What it counts as; null for nothing.</summary>
    internal static QuotaKind? KindOf(ParcelRow row) => ParcelWays.CountsAs(row.Way);

    /// <summary>Under which key the ledger knows it.</summary>
    internal static string KeyOf(ParcelRow row) => $"parcel-{row.Id}";
}

/// <summary>A parcel in the transaction that changes it.</summary>
internal sealed record ParcelMoment(FacilityDb Db, RecordAppender Record, ParcelRow Row);

/// <summary>What is said of a parcel.</summary>
/// <param name="List">By list and weight.</param>
/// <param name="Quota">By the addressee's number; null for what does not count.</param>
internal sealed record ParcelAsked(Verdict List, QuotaAnswer? Quota)
{
    /// <summary>Both together.</summary>
    public Verdict Verdict => new([.. List.Refusals, .. Quota?.Verdict.Refusals ?? []]);
}
