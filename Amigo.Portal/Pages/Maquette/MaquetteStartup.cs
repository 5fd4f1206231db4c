using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Amigo.Portal.Pages.Maquette;
using Microsoft.Extensions.WebEncoders;

[assembly: HostingStartup(typeof(MaquetteStartup))]

namespace Amigo.Portal.Pages.Maquette;

/// <summary>
/// Serves the pages before the portal's own start-up exists, only when <c>Amigo__Maquette=true</c>: temporary, goes away with this folder.
/// </summary>
public sealed class MaquetteStartup : IHostingStartup, IStartupFilter
{
    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices((context, services) =>
    {
        if (!context.Configuration.GetValue<bool>("Amigo:Maquette"))
            return;
        services.AddRazorPages().AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.AddScoped(provider => new FrameModel
        {
            Person = provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request.Path == "/connexion" ? null : new FramePerson("Camille Martin", "Professeure, collège Anne de Bretagne"),
            IsDemo = true,
            FormerTool = new Uri("https://ancien-outil.example/"),
        });
        services.AddSingleton<IStartupFilter>(this);
    });

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        app.UseSecurityHeaders(new HeaderPolicyCollection().AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().Self();
            csp.AddScriptSrc().Self();
            csp.AddStyleSrc().Self().WithNonce();
            csp.AddImgSrc().Self().Data().Blob();
            csp.AddObjectSrc().None();
            csp.AddBaseUri().Self();
            csp.AddFormAction().Self();
            csp.AddFrameAncestors().None();
        }));
        app.UseStatusCodePagesWithReExecute("/erreur/{0}");
        app.UseStaticFiles();
        app.UseRouting();
        app.UseEndpoints(endpoints =>
        {
            endpoints.MapRazorPages();
            endpoints.MapPost("/pieces-jointes", async (HttpRequest request) =>
            {
                var file = (await request.ReadFormAsync()).Files[0];
                await Task.Delay(800);
                return file.FileName.EndsWith(".exe", StringComparison.OrdinalIgnoreCase)
                    ? Results.BadRequest(new { message = "Les programmes ne sont pas acceptés." })
                    : Results.Ok(new { id = Guid.NewGuid(), nom = file.FileName, taille = file.Length, type = file.ContentType });
            });
        });
        next(app);
    };
}
