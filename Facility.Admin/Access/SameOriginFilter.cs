using Microsoft.AspNetCore.Http;

namespace Facility.Admin.Access;

/// <summary>Refuses a form that another site's page sent.</summary>
/// <remarks>Lockdown and sign-out use this in place of antiforgery tokens: a token can expire or lose
/// its key, and lockdown must not fail for that (invariant I11). Browsers set both headers themselves.</remarks>
internal sealed class SameOriginFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        return IsSameOrigin(request)
            ? await next(context)
            : TypedResults.Problem("The form came from another site.", statusCode: 403);
    }

    private static bool IsSameOrigin(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not ("" or "same-origin" or "none")) return false;

        var origin = request.Headers.Origin.ToString();
        return origin is "" || (Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
