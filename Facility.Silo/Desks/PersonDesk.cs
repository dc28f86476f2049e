using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Silo.People;
using Facility.Silo.Record;

namespace Facility.Silo.Desks;

/// <summary>The register of people; what is opened of a prisoner or a child is recorded before it is shown.</summary>
public sealed class PersonDesk(
    DeskGuard guard, IGrainFactory grains, PersonQueries people, RecordPages pages, FacilityWriter writer)
    : IPersonRegister
{
    public async Task<ImmutableArray<PersonLine>> Search(
        string text, PersonKind? kind, CancellationToken cancellation)
    {
        await guard.Enter<IPersonRegister>(cancellation);
        return await people.Search(text, kind, cancellation);
    }

    public async Task<PersonView?> Open(PersonId person, CancellationToken cancellation)
    {
        var viewer = await guard.Enter<IPersonRegister>(cancellation);
        return await people.KindOf(person, cancellation) is PersonKind.Prisoner or PersonKind.Child
            ? await grains.GetGrain<IPrisonerGrain>(person.Value).Open(viewer, cancellation)
            : await people.Find(person, cancellation);
    }

    public async Task<ImmutableArray<RecordEntryView>> Timeline(
        PersonId person, int count, CancellationToken cancellation)
    {
        var viewer = await guard.Enter<IPersonRegister>(cancellation);
        if (await people.KindOf(person, cancellation) is PersonKind.Prisoner or PersonKind.Child)
        {
            await writer.Commit(
                (_, record) =>
                {
                    record.Append(new RecordFacts(SiloRecordKinds.PersonTimelineOpened, viewer, person.Value));
                    return Task.CompletedTask;
                },
                cancellation);
        }
        return await pages.Read(new(null, count, Subject: person.Value), viewer, cancellation);
    }
}
