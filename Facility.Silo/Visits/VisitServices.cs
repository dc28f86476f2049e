using Facility.Contracts.Visits;
using Facility.Silo.Desks;

namespace Facility.Silo.Visits;

/// <summary>The visit room, as the host takes it in.</summary>
public static class VisitServices
{
    public static IServiceCollection AddVisits(this IServiceCollection services) => services
        .AddSingleton<VisitLook>()
        .AddSingleton<VisitQuota>()
        .AddSingleton<VisitSteps>()
        .AddSingleton<VisitOffers>()
        .AddSingleton<VisitStore>()
        .AddSingleton<VisitReviews>()
        .AddSingleton<VisitLending>()
        .AddSingleton<VisitDoor>()
        .AddSingleton<VisitPassages>()
        .AddSingleton<VisitCardStock>()
        .AddSingleton<VisitCardQueries>()
        .AddSingleton<VisitOverdue>()
        .AddSingleton<VisitSetupStore>()
        .AddSingleton<VisitorStore>()
        .AddSingleton<VisitorQueries>()
        .AddSingleton<VisitTold>()
        .AddSingleton<VisitQueries>()
        .AddSingleton<VisitCalendar>()
        .AddSingleton<VisitExport>()
        .AddSingleton<VisitClocks>()
        .AddSingleton<VisitRooms>()
        .AddScoped<IVisitOffice, VisitDesk>()
        .AddScoped<IVisitSetupOffice, VisitSetupDesk>()
        .AddScoped<IVisitCardOffice, VisitCardDesk>()
        .AddScoped<IVisitorRegister, VisitorDesk>();
}
