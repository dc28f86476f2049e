using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Facility.Silo.Persistence;

/// <summary>Gives the migration tool a context without starting a silo.</summary>
public sealed class FacilityDbDesign : IDesignTimeDbContextFactory<FacilityDb>
{
    public FacilityDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<FacilityDb>();
        options.UseFacilityFile(FacilityDbFile.Name);
        return new(options.Options);
    }
}
