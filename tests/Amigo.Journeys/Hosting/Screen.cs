namespace Amigo.Journeys.Hosting;

/// <summary>What someone looks at the portal with.</summary>
public sealed record Screen(string Name, int Width, int Height, bool HasJavaScript = true)
{
    public static Screen Desktop { get; } = new("bureau", 1366, 768);

    public static Screen Phone { get; } = new("telephone", 390, 844);

    public bool IsPhone => Width < 600;

    public Screen WithoutJavaScript() => this with { Name = Name + "-sans-js", HasJavaScript = false };

    public static Screen Of(bool isPhone, bool hasJavaScript)
    {
        var screen = isPhone ? Phone : Desktop;
        return hasJavaScript ? screen : screen.WithoutJavaScript();
    }
}
