using System.Text.Json;
using Facility.Contracts.Actors;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Silo.Accounts;
using Facility.Silo.Estate;
using Facility.Silo.Hosting;
using Facility.Silo.Panels.Pki;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Import;

/// <summary>One account per role with a generated password, and codes for the panels, in <c>demo.json</c>.</summary>
public sealed class DemoAccounts(
    SiloSettings settings, SiteCatalogue site, FacilityWriter writer, AccountRows accounts, IEnrolment enrolment)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly JsonSerializerOptions Written =
        new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static readonly Role[] Roles = [.. Enum.GetValues<Role>().Where(role => role != Role.None)];

    /// <summary>Makes what is missing; sign-ins told before stay good.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        var told = await ReadTold(cancellation);
        var signIns = await writer.Commit((db, record) => Make(db, record, told), cancellation);
        var codes = site.Panels.Keys.OrderBy(panel => panel.Value, StringComparer.Ordinal)
            .ToDictionary(panel => panel.Value, enrolment.Issue);
        await Write(new(signIns, codes), cancellation);
    }

    private async Task<IReadOnlyList<DemoSignIn>> Make(
        FacilityDb db, RecordAppender record, IReadOnlyList<DemoSignIn> told)
    {
        var known = await db.Users.ToDictionaryAsync(account => account.UserName!);
        var signIns = new List<DemoSignIn>();
        foreach (var role in Roles)
        {
            var name = RoleMatrix.NameOf(role);
            if (known.TryGetValue(name, out var account) && told.FirstOrDefault(old => old.Name == name) is { } old)
            {
                signIns.Add(old);
                continue;
            }
            var password = Passwords.Generate();
            if (account is not null) accounts.SetPassword(account, password);
            else account = accounts.Add(db, name, $"Demo {name}", role, password);
            signIns.Add(new(name, name, password));
            record.Append(new RecordFacts(SiloRecordKinds.AccountCreated, Actor.Host, account.PersonId)
                .With("demo", "true").With("role", name));
        }
        return signIns;
    }

    private async Task<IReadOnlyList<DemoSignIn>> ReadTold(CancellationToken cancellation)
    {
        if (!File.Exists(settings.DemoFile)) return [];
        try
        {
            await using var file = File.OpenRead(settings.DemoFile);
            return (await JsonSerializer.DeserializeAsync<DemoFile>(file, Written, cancellation))?.SignIns ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private async Task Write(DemoFile content, CancellationToken cancellation)
    {
        var unfinished = settings.DemoFile + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        await using (var file = new FileStream(unfinished, options))
            await JsonSerializer.SerializeAsync(file, content, Written, cancellation);
        File.Move(unfinished, settings.DemoFile, overwrite: true);
    }

    private sealed record DemoFile(IReadOnlyList<DemoSignIn> SignIns, IReadOnlyDictionary<string, string> Enrolment);

    private sealed record DemoSignIn(string Role, string Name, string Password);
}
