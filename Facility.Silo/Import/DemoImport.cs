using Facility.Contracts.Site;

namespace Facility.Silo.Import;

/// <summary>What <c>--demo</c> adds: fictional people and sign-ins.</summary>
public sealed class DemoImport(PeopleImport people, DemoVisits visits, DemoAccounts accounts)
{
    public async Task Run(SitePeople fictional, CancellationToken cancellation)
    {
        await people.Run(fictional, cancellation);
        await visits.Run(fictional, cancellation);
        await accounts.Run(cancellation);
    }
}
