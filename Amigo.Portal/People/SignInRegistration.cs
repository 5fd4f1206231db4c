using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace Amigo.Portal.People;

/// <summary>Cookie sessions that the server can end, and roles read anew at each request.</summary>
internal static class SignInRegistration
{
    public const string SignInPath = "/connexion";
    private const string SessionClaim = "session";

    public static IServiceCollection AddAmigoSignIn(this IServiceCollection services, bool isDemo)
    {
        services.AddSingleton<ViewerQuery>();
        services.AddScoped<SessionService>();
        services.AddHttpContextAccessor();
        services.AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.FindViewer()
            ?? throw new InvalidOperationException("No one is signed in: a page that injects Viewer must not be anonymous."));
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options => Configure(options, isDemo));
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Policies.Agent, policy => policy.RequireAssertion(context => ViewerOf(context) is { IsAgent: true } or { IsAdministrator: true }))
            .AddPolicy(Policies.Administrator, policy => policy.RequireAssertion(context => ViewerOf(context)?.IsAdministrator is true));
        return services;
    }

    /// <summary>The signed-in person, or null on a page that anyone may see.</summary>
    public static Viewer? FindViewer(this HttpContext context) => context.Features.Get<Viewer>();

    /// <summary>The key of the session, for work that outlives the request's own check of it.</summary>
    public static string? FindSessionKey(this HttpContext context) => context.User.FindFirstValue(SessionClaim);

    /// <summary>Starts a new session: a key that the browser held before is worth nothing.</summary>
    public static async Task SignInAsync(this HttpContext context, int personId)
    {
        await context.SignOutCurrentAsync();
        var sessions = context.RequestServices.GetRequiredService<SessionService>();
        var key = await sessions.OpenAsync(personId, context.RequestAborted);
        var identity = new ClaimsIdentity([new Claim(SessionClaim, key)], CookieAuthenticationDefaults.AuthenticationScheme);
        await context.SignInAsync(new ClaimsPrincipal(identity));
    }

    public static async Task SignOutCurrentAsync(this HttpContext context)
    {
        var sessions = context.RequestServices.GetRequiredService<SessionService>();
        if (context.FindSessionKey() is { } key)
            await sessions.EndAsync(key, context.RequestAborted);
        await context.SignOutAsync();
    }

    private static void Configure(CookieAuthenticationOptions options, bool isDemo)
    {
        // A demo runs on plain http, where browsers refuse a __Host- cookie.
        options.Cookie.Name = isDemo ? "amigo" : "__Host-amigo";
        options.Cookie.SecurePolicy = isDemo ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.HttpOnly = true;
        options.LoginPath = SignInPath;
        options.ReturnUrlParameter = "retour";
        options.ExpireTimeSpan = SessionService.Lifetime;
        options.SlidingExpiration = false;
        options.Events.OnValidatePrincipal = ValidateAsync;
        // "Not for you" and "not there" look the same.
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<SessionService>();
        var viewer = context.Principal?.FindFirstValue(SessionClaim) is { } key
            ? await sessions.FindViewerAsync(key, context.HttpContext.RequestAborted)
            : null;
        if (viewer is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync();
            return;
        }

        context.HttpContext.Features.Set(viewer);
        // After signing out, the back button of a shared computer shows nothing: neither a page, nor a fragment, nor a file.
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        // Antiforgery tokens are tied to this name: one made for another person is refused.
        context.Principal!.Identities.First().AddClaim(new Claim(ClaimTypes.Name, viewer.Login));
    }

    private static Viewer? ViewerOf(AuthorizationHandlerContext context) => (context.Resource as HttpContext)?.FindViewer();
}
