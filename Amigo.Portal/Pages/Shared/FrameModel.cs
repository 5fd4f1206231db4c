namespace Amigo.Portal.Pages;

/// <summary>
/// All that the frame around the pages (<c>_Layout.cshtml</c>) needs to know. Register it once, built from the signed-in person and the
/// settings: <c>services.AddScoped(provider =&gt; new FrameModel { … })</c>. Without it the frame is that of a visitor.
/// </summary>
public sealed record FrameModel
{
    /// <summary>Null before sign-in: the frame then shows neither navigation nor search.</summary>
    public FramePerson? Person { get; init; }

    /// <summary>Shows the banner that says the data is invented.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Where requests made in the former tool can still be followed.</summary>
    public Uri? FormerTool { get; init; }

    /// <summary>More entries of the main menu, for agents and administrators: the first after "Tickets traités", the others under "Plus".</summary>
    public IReadOnlyList<FrameLink> ExtraLinks { get; init; } = [];

    public static FrameModel For(HttpContext context) => context.RequestServices.GetService<FrameModel>() ?? new FrameModel();
}
