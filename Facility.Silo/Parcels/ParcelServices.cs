using Facility.Contracts.Parcels;
using Facility.Silo.Desks;

namespace Facility.Silo.Parcels;

/// <summary>The parcel room, as the host takes it in.</summary>
public static class ParcelServices
{
    public static IServiceCollection AddParcels(this IServiceCollection services) => services
        .AddSingleton<ParcelLook>()
        .AddSingleton<ParcelAsks>()
        .AddSingleton<ParcelStore>()
        .AddSingleton<ParcelQueries>()
        .AddScoped<IParcelDesk, ParcelDesk>();
}
