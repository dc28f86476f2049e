using System.Security.Cryptography;
using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Contracts.Signals;
using Facility.Domain.Alarms;
using Facility.Domain.Signals;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Signals;

/// <summary>Registers signals and asks the next role, within the transaction of what caused it.</summary>
public sealed class SignalIntake(FacilityDb db, RecordAppender record)
{
    private const int NumberOctets = 6;

    /// <summary>Registers what an alarm demands, unless one about the same is open already.</summary>
    public async Task TakeAlarm(AlarmRow alarm)
    {
        if (SignalCatalogue.Current.OfAlarm(alarm.Kind) is not { } kind) return;
        var about = alarm.LineId.Length > 0 ? alarm.LineId : alarm.Source;
        var named = alarm.Named.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(Identifier.IsValid).Select(id => new PersonId(id)).ToList();
        var open = db.Signals.Local.FirstOrDefault(
                row => row.Kind == kind.Id && row.About == about && row.Step < SignalStep.Closed)
            ?? await db.Signals.FirstOrDefaultAsync(
                row => row.Kind == kind.Id && row.About == about && row.Step < SignalStep.Closed);
        if (open is null) await Register(kind, Actor.Host, about, $"The alarm '{SaysOf(alarm)}' told it.", "", named);
        else if (await Name(open, named)) await PassOver(open, kind);
    }

    /// <summary>Registers a signal and asks the first role that has somebody who is not named in it.</summary>
    public async Task<SignalRow> Register(
        SignalKind kind, Actor reporter, string about, string text, string order, IReadOnlyCollection<PersonId> named)
    {
        var row = new SignalRow
        {
            Id = $"sg-{RandomNumberGenerator.GetHexString(NumberOctets * 2, lowercase: true)}",
            Kind = kind.Id,
            About = about,
            Text = text,
            ReporterId = reporter.Person.Value,
            OrderId = order,
        };
        db.Signals.Add(row);
        await Name(row, named);
        await Ask(row, 0);
        db.SignalSteps.Add(StepOf(row, 0, "registered", reporter, ""));
        record.Append(EntryOf(SiloRecordKinds.SignalRegistered, reporter, row)
            .With("about", about).With("persons", string.Join(' ', named.Distinct())));
        return row;
    }

    private static string SaysOf(AlarmRow alarm) => AlarmCatalogue.Current.Find(alarm.Kind).Says;

    // Whoever is named by the register of staff is named with the account they are linked to as well: taking
    // the link back later opens nothing to them.
    private async Task<bool> Name(SignalRow row, IReadOnlyCollection<PersonId> named)
    {
        var ids = named.Select(person => person.Value).Distinct(StringComparer.Ordinal).ToList();
        var accounts = await db.Users.Where(account => account.StaffId != "" && ids.Contains(account.StaffId))
            .Select(account => account.PersonId).ToListAsync();
        var known = await db.SignalPeople.Where(one => one.SignalId == row.Id)
            .Select(one => one.PersonId).ToListAsync();
        var added = ids.Concat(accounts).Distinct(StringComparer.Ordinal).Except(known)
            .Except(db.SignalPeople.Local.Where(one => one.SignalId == row.Id).Select(one => one.PersonId)).ToList();
        foreach (var person in added) db.SignalPeople.Add(new() { SignalId = row.Id, PersonId = person });
        return added.Count > 0;
    }

    // One more is named: a role that has nobody else now is passed over, and the clock runs on as it was.
    private async Task PassOver(SignalRow row, SignalKind kind)
    {
        var able = await RolesAble(row);
        row.Place = kind.PlaceToAsk(row.Place, able.Contains);
    }

    /// <summary>Asks the first role from this place of the chain on that has somebody who is not named.</summary>
    public async Task Ask(SignalRow row, int from)
    {
        var kind = SignalCatalogue.Current.Find(row.Kind)!;
        var able = await RolesAble(row);
        row.Place = kind.PlaceToAsk(from, able.Contains);
        row.AskedAt = record.Now;
        row.DueAt = SignalMachine.NextOf(row.Step) is var next and not SignalAct.None
            ? record.Now + kind.Times[next] : null;
    }

    public static SignalStepRow StepOf(SignalRow row, int number, string says, Actor actor, string words) => new()
    {
        SignalId = row.Id, Number = number, Says = says, By = RecordAppender.WhoOf(actor), Words = words,
        At = row.AskedAt,
    };

    public static RecordFacts EntryOf(string kind, Actor actor, SignalRow row) =>
        new RecordFacts(kind, actor, row.Id).With("kind", row.Kind);

    private async Task<HashSet<Role>> RolesAble(SignalRow row)
    {
        var named = await db.SignalPeople.Where(one => one.SignalId == row.Id)
            .Select(one => one.PersonId).ToListAsync();
        named.AddRange(db.SignalPeople.Local.Where(one => one.SignalId == row.Id).Select(one => one.PersonId));
        var roles = await db.Users
            .Where(account => !account.Disabled && !named.Contains(account.PersonId)
                && !named.Contains(account.StaffId))
            .Select(account => account.Role).Distinct().ToListAsync();
        return [.. roles];
    }
}
