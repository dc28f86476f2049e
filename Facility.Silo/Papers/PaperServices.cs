using Facility.Contracts.Papers;
using Facility.Silo.Desks;

namespace Facility.Silo.Papers;

/// <summary>The room of papers, as the host takes it in.</summary>
public static class PaperServices
{
    public static IServiceCollection AddPapers(this IServiceCollection services) => services
        .AddSingleton<IPaperMaker, GatePass>()
        .AddSingleton<IPaperMaker, DayList>()
        .AddSingleton<IPaperMaker, ParcelReceipt>()
        .AddSingleton<IPaperMaker, VisitRefusalNotice>()
        .AddSingleton<IPaperMaker, ParcelRefusalNotice>()
        .AddSingleton<PaperPrinter>()
        .AddSingleton<PaperChecker>()
        .AddSingleton<NoticeQueries>()
        .AddScoped<IPaperOffice, PaperDesk>();
}
