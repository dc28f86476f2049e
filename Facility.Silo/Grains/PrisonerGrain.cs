using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Silo.People;
using Facility.Silo.Record;

namespace Facility.Silo.Grains;

/// <summary>A prisoner's page: who opened it is in the record before anything of it is shown.</summary>
public sealed class PrisonerGrain(PersonQueries people, FacilityWriter writer) : Grain, IPrisonerGrain
{
    public async Task<PersonView?> Open(Actor viewer, CancellationToken cancellation)
    {
        var person = new PersonId(this.GetPrimaryKeyString());
        if (await people.KindOf(person, cancellation) is null) return null;

        await writer.Commit(
            (_, record) =>
            {
                record.Append(new RecordFacts(SiloRecordKinds.PersonOpened, viewer, person.Value));
                return Task.CompletedTask;
            },
            cancellation);
        return await people.Find(person, cancellation);
    }
}
