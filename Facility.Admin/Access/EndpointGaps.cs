using Facility.Contracts.Roles;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Facility.Admin.Access;

/// <summary>Finds endpoints that neither name a row of the role matrix nor say why they are open.</summary>
public static class EndpointGaps
{
    // The framework maps these itself: static files (the last one in development only), and the
    // circuit, which only carries pages judged by their own operation and services that judge each call.
    private static readonly string[] OfTheFramework = ["_blazor", "_framework", "_content", "{**path:file}"];

    /// <summary>One sentence per endpoint that nobody guards.</summary>
    public static IEnumerable<string> In(IEnumerable<Endpoint> endpoints) =>
        from endpoint in endpoints.OfType<RouteEndpoint>()
        let path = (endpoint.RoutePattern.RawText ?? "").TrimStart('/')
        where !OfTheFramework.Any(root => path.StartsWith(root, StringComparison.Ordinal))
        let gap = GapOf(endpoint)
        where gap is not null
        select $"{path}: {gap}";

    private static string? GapOf(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is not null) return null;
        if (endpoint.Metadata.GetMetadata<IOperationMetadata>() is not { } named)
            return "names no operation";
        if (!RoleMatrix.Current.Knows(named.Operation))
            return $"names '{named.Operation}', which has no row";
        return endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(by => by.Policy == named.Operation)
            ? null
            : $"names '{named.Operation}' but is not guarded by it";
    }
}
