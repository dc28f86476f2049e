using System.Security.Claims;
using Facility.Admin.Access;
using Facility.Contracts.Accounts;
using Facility.Contracts.Allocation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Facility.Admin.Speech;

/// <summary>Which language a request is answered in: the account's, else this browser's choice, else what the browser
/// asks for.</summary>
public static class Languages
{
    /// <summary>The claim with the language of an account: <c>kk</c>, <c>ru</c> or <c>en</c>.</summary>
    public const string Claim = "facility:language";

    private const string Cookie = "facility.language";

    /// <summary>The languages as they call themselves.</summary>
    internal static readonly (Tongue Tongue, string Code, string Name)[] All =
    [
        (Tongue.Kazakh, "kk", "Қазақша"), (Tongue.Russian, "ru", "Русский"), (Tongue.English, "en", "English"),
    ];

    /// <summary>The code of a language.</summary>
    public static string CodeOf(Tongue tongue) => All.First(one => one.Tongue == tongue).Code;

    /// <summary>What every component needs to speak.</summary>
    public static IServiceCollection AddSpeech(this IServiceCollection services)
    {
        services.TryAddSingleton<IWordBook, WordBook>();
        services.TryAddScoped<Words>();
        return services;
    }

    internal static Tongue Of(HttpContext context) =>
        Named(context.User.FindFirstValue(Claim))
        ?? Named(context.Request.Cookies[Cookie])
        ?? context.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(one => one.Quality ?? 1)
            .Select(one => Named(one.Value.Value)).FirstOrDefault(one => one is not null)
        ?? Tongue.English;

    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/account/language", Choose)
            .AddEndpointFilter<SameOriginFilter>()
            .OpenToAll("everybody reads in his own language")
            .DisableAntiforgery()
            .ExcludeFromDescription();

    private static async Task<IResult> Choose(HttpContext context, ISignIn desk, CancellationToken cancellation)
    {
        var form = await context.Request.ReadFormAsync(cancellation);
        if (Named(form["language"]) is not { } tongue)
            return TypedResults.Problem("The language is one of kk, ru and en.", statusCode: 400);

        context.Response.Cookies.Append(Cookie, CodeOf(tongue), new()
        {
            HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(365), IsEssential = true,
        });
        if (context.User.Identity is { IsAuthenticated: true }) await desk.Speak(tongue, cancellation);
        return TypedResults.LocalRedirect(Back(form["back"].ToString()));
    }

    // Another site must not be able to send somebody on.
    private static string Back(string path) => path is ['/', not ('/' or '\\'), ..] ? path : "/";

    private static Tongue? Named(string? code)
    {
        foreach (var (tongue, known, _) in All)
        {
            if (code is not null && code.StartsWith(known, StringComparison.OrdinalIgnoreCase)) return tongue;
        }
        return null;
    }
}
