using System.Globalization;
using System.Text.Unicode;
using Amigo.Portal.Answers;
using Amigo.Portal.Attachments;
using Amigo.Portal.Data;
using Amigo.Portal.Demo;
using Amigo.Portal.Editing;
using Amigo.Portal.Explanations;
using Amigo.Portal.Figures;
using Amigo.Portal.Health;
using Amigo.Portal.Jobs;
using Amigo.Portal.Kb;
using Amigo.Portal.Live;
using Amigo.Portal.Mail;
using Amigo.Portal.Mail.Incoming;
using Amigo.Portal.Outages;
using Amigo.Portal.Pages;
using Amigo.Portal.Pages.Recherche;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.Searches;
using Amigo.Portal.Simulation;
using Amigo.Portal.Tickets;
using Amigo.Portal.Tickets.Desk;
using Amigo.Portal.Tickets.Queues;
using Amigo.Portal.Tickets.TextSearch;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.WebEncoders;

namespace Amigo.Portal;

/// <summary>Puts the portal together: services, then the way of a request.</summary>
public static class PortalBuilder
{
    private const string DefaultUrl = "http://localhost:5080";

    public static void AddAmigoPortal(this WebApplicationBuilder builder)
    {
        builder.Host.UseDefaultServiceProvider(provider => (provider.ValidateOnBuild, provider.ValidateScopes) = (true, true));
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
            builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);

        var options = builder.Configuration.GetSection(PortalOptions.Section).Get<PortalOptions>() ?? new PortalOptions();
        options.Demo ??= builder.Environment.IsDevelopment();
        var paths = PortalPaths.Resolve(options, builder.Environment.ContentRootPath);
        builder.Services.AddOptions<PortalOptions>()
            .BindConfiguration(PortalOptions.Section)
            .Configure(bound => bound.Demo = options.Demo)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services
            .AddSingleton(paths)
            .AddSingleton(TimeProvider.System)
            .AddAmigoData(builder.Configuration, paths)
            .AddAmigoSignIn(options.Demo is true)
            .AddKnowledge(paths)
            .AddTickets()
            .AddQueues()
            .AddTicketText(builder.Configuration)
            .AddSearches()
            .AddEditing()
            .AddSimulation()
            .AddMail()
            .AddIncomingMail(builder.Configuration)
            .AddLive(builder.Configuration)
            .AddFigures()
            .AddPages(options)
            .AddJobs();
        if (options.Demo is true)
            builder.Services.AddScoped<DemoPeople>();
    }

    public static void UseAmigoPortal(this WebApplication portal)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = Text.French;
        portal.UseExceptionHandler("/erreur/500");
        portal.UseSecurityHeaders(SecurityHeaders.Policy);
        portal.UseStatusCodePagesWithReExecute("/erreur/{0}");
        portal.UseRouting();
        portal.UseAuthentication();
        portal.UseAuthorization();
        // Files of the portal itself, the same for everyone: no session is looked up for them.
        portal.MapStaticAssets().ShortCircuit();
        portal.MapRazorPages();
        portal.MapSuggestions();
        portal.MapLive();
        portal.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        portal.MapHealthChecks("/health/ready").AllowAnonymous();
    }

    /// <summary>What must be done before the first request: good rules and knowledge, a database of this version, demo people.</summary>
    public static async Task PrepareAsync(this WebApplication portal)
    {
        _ = portal.Services.GetRequiredService<RuleStore>();
        await DataRegistration.MigrateAsync(portal.Services, CancellationToken.None);
        await using var scope = portal.Services.CreateAsyncScope();
        if (scope.ServiceProvider.GetService<DemoPeople>() is { } people)
            await people.FillAsync(CancellationToken.None);
        // What was changed while the portal was stopped is a part of the history too.
        var history = scope.ServiceProvider.GetRequiredService<HistoryRecorder>();
        foreach (var folder in EditFolderNames.All)
            await history.RecordAsync(folder, CancellationToken.None);
    }

    private static IServiceCollection AddTickets(this IServiceCollection services) => services
        .AddSingleton<RuleStore>()
        .AddScoped<RuleBook>()
        .AddScoped<RuleSides>()
        .AddHostedService<RuleWatcher>()
        .AddScoped<PersonLookup>()
        .AddScoped<CallerLookup>()
        .AddScoped<AttachmentService>()
        .AddScoped<OpenTicketCheck>()
        .AddScoped<ActionCheck>()
        .AddScoped<TicketWriter>()
        .AddScoped<TicketService>()
        .AddScoped<FamilyAnswer>()
        .AddScoped<QualificationService>()
        .AddScoped<ParentService>()
        .AddScoped<AgentDeskReader>()
        .AddScoped<TicketBoards>()
        .AddScoped<TicketReader>()
        .AddScoped<ExplanationReader>()
        .AddScoped<ExplainedViewers>()
        .AddScoped<LifecycleClock>()
        .AddScoped<OutageScope>()
        .AddScoped<OutageReader>()
        .AddScoped<OutageService>()
        .AddScoped<AnswerFinder>()
        .AddScoped<AnswerTally>();

    private static IServiceCollection AddPages(this IServiceCollection services, PortalOptions options)
    {
        // The server says what is wrong, in French and beside the field: the browser's own attributes would only be ballast.
        services.AddRazorPages(pages => pages.Conventions.AllowAnonymousToPage("/Accessibilite").AllowAnonymousToPage("/MentionsLegales"))
            .AddViewOptions(view => view.HtmlHelperOptions.ClientValidationEnabled = false);
        services.AddScoped(provider => FrameOf(provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.FindViewer(), options));
        // French is read as it is written: accents need no entity.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new(UnicodeRanges.All));
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = AttachmentLimits.MaximumRequestBytes);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "amigo-formulaire";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database");
        return services;
    }

    private static FrameModel FrameOf(Viewer? viewer, PortalOptions options) => new()
    {
        Person = viewer is null ? null : new FramePerson(viewer.DisplayName, viewer.Function),
        IsDemo = options.Demo is true,
        FormerTool = options.FormerToolUrl is { } url ? new Uri(url) : null,
        ExtraLinks = [.. ExtraLinksFor(viewer)],
    };

    private static IEnumerable<FrameLink> ExtraLinksFor(Viewer? viewer)
    {
        if (viewer is { IsAgent: true })
            yield return new FrameLink("/agent", "Files");
        if (viewer is { IsAgent: true } or { IsAdministrator: true })
            yield return new FrameLink("/agent/incidents", "Incidents");
        if (viewer is { IsAdministrator: true })
        {
            yield return new FrameLink("/admin", "État du portail");
            yield return new FrameLink("/admin/chiffres", "Chiffres");
            yield return new FrameLink("/admin/regles", "Règles");
            yield return new FrameLink("/admin/fichiers", "Fichiers");
            yield return new FrameLink("/admin/recherche", "Recherche");
            yield return new FrameLink("/admin/courriels", "Courriels");
            yield return new FrameLink("/admin/courriels/recus", "Courriels reçus");
        }
    }
}
