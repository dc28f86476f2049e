using Facility.Contracts.Actors;
using Facility.Contracts.Errors;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Silo.Desks;
using Facility.Silo.Hosting;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.AspNetCore.Identity;

namespace Facility.Silo.Accounts;

/// <summary>Somebody at the machine's own console shows who he is, by the same accounts and locks as at a
/// screen.</summary>
public sealed class MachineSignIn(UserManager<Account> accounts, FacilityWriter writer)
{
    /// <summary>The person, if the password is right and the role may do this.</summary>
    /// <exception cref="StartRefusedException">It is not, or may not; says which of both, and no more.</exception>
    public async Task<Actor> Check(
        string signInName, string password, string operation, CancellationToken cancellation)
    {
        var account = await accounts.FindByNameAsync(signInName);
        if (account is not { Disabled: false } || !await IsRight(account, password))
        {
            await Note(new RecordFacts(SiloRecordKinds.SessionRefused, Actor.Host, "")
                .With("tried", TriedName.Mark(signInName)), cancellation);
            throw new StartRefusedException(CommandErrors.NotSignedIn,
                $"'{signInName}' was not signed in: the name or the password is wrong, or it is locked for some "
                + "minutes.");
        }

        var actor = new Actor(new(account.PersonId), account.Name, account.Role, Session.NoStation);
        if (RoleMatrix.Current.Allows(account.Role, operation)) return actor;

        await Note(
            new RecordFacts(SiloRecordKinds.AccessRefused, actor, "").With("operation", operation), cancellation);
        throw new StartRefusedException(CommandErrors.NotAllowed,
            $"The role {RoleMatrix.NameOf(account.Role)} of '{signInName}' may not {operation}.");
    }

    private async Task<bool> IsRight(Account account, string password)
    {
        if (await accounts.IsLockedOutAsync(account)) return false;
        if (await accounts.CheckPasswordAsync(account, password))
        {
            await accounts.ResetAccessFailedCountAsync(account);
            return true;
        }
        await accounts.AccessFailedAsync(account);
        return false;
    }

    private Task Note(RecordFacts facts, CancellationToken cancellation) => writer.Commit(
        (_, record) =>
        {
            record.Append(facts);
            return Task.CompletedTask;
        },
        cancellation);
}
