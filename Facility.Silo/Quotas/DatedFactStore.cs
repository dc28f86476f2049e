using Facility.Contracts.Actors;
using Facility.Contracts.People;
using Facility.Contracts.Quotas;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Domain.Quotas;
using Facility.Silo.Persistence;
using Facility.Silo.Record;

namespace Facility.Silo.Quotas;

/// <summary>Facts of people that begin on a day, as the office writes them.</summary>
public sealed class DatedFactStore(FacilityWriter writer, QuotaLook look)
{
    /// <summary>Writes one down; conditions that hold today become those of the register at once.</summary>
    public Task<Verdict> Set(Actor actor, SetDatedFact order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            if (await db.DatedFacts.FindAsync(order.Order.Value) is not null) return Verdict.Allowed;

            var today = look.DayOf(record.Now);
            var isHeld = (await look.Person(db, record.Now, order.Person.Value, today)).IsHeld;
            var verdict = QuotaActRules.JudgeHeld(isHeld);
            if (verdict.IsAllowed) verdict = QuotaActRules.JudgeFact(order, today);
            if (!verdict.IsAllowed) return QuotaLedger.Refuse(record, actor, order.Person, verdict);

            db.DatedFacts.Add(new()
            {
                Id = order.Order.Value, PersonId = order.Person.Value, Fact = order.Fact, Value = order.Value,
                Since = order.Since, Paper = order.Paper.Trim(), By = actor.Person.Value, At = record.Now,
            });
            if (order.Fact is DatedFact.Conditions) await BringRegister(db, order.Person.Value);
            record.Append(new RecordFacts(SiloRecordKinds.FactDated, actor, order.Person.Value)
            {
                Cause = order.Order.Value,
            }.With("fact", order.Fact.ToString()).With("value", Say(order)).With("since", $"{order.Since:yyyy-MM-dd}"));
            return verdict;
        },
        cancellation);

    // No fact lies in the future, so the newest one is that of today.
    private static async Task BringRegister(FacilityDb db, string person)
    {
        var newest = (await DatedFacts.Of(db, person)).Last(row => row.Fact is DatedFact.Conditions);
        var prisoner = await db.Prisoners.FindAsync(person);
        if (prisoner is null) db.Prisoners.Add(prisoner = PersonRows.NewPrisoner(new(person), new()));
        prisoner.Conditions = (Conditions)newest.Value;
    }

    private static string Say(SetDatedFact order) => order.Fact switch
    {
        DatedFact.Conditions => ((Conditions)order.Value).ToString(),
        DatedFact.Institution => ((Contracts.Allocation.InstitutionType)order.Value).ToString(),
        _ => $"{order.Value:+0;-0;0}",
    };
}
