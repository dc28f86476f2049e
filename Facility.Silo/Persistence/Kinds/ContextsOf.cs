using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Persistence.Kinds;

/// <summary>Gives out one engine's contexts as what everybody asks for.</summary>
internal sealed class ContextsOf<T>(IDbContextFactory<T> contexts) : IDbContextFactory<FacilityDb>
    where T : FacilityDb
{
    public FacilityDb CreateDbContext() => contexts.CreateDbContext();

    public async Task<FacilityDb> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        await contexts.CreateDbContextAsync(cancellationToken);
}
