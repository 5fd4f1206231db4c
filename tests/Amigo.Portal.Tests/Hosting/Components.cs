using Xunit;

namespace Amigo.Portal.Tests.Hosting;

/// <summary>
/// What some tests need and a machine with only the .NET SDK has not. Where it is absent they are skipped and say why;
/// where everything must be there (<c>AMIGO_REQUIRE_ALL=1</c>, set by <c>.ci/run</c>) they fail instead.
/// </summary>
public static class Components
{
    /// <summary>The shell first: it draws the same pages without the window around them, for about 60 % of the processor's time.</summary>
    private static readonly string[] ChromiumPlaces =
        ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] DovecotPlaces = ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot"];

    /// <summary>The browser to drive, or null.</summary>
    public static string? Chromium { get; } =
        new[] { Environment.GetEnvironmentVariable("CHROMIUM") }.Concat(ChromiumPlaces).FirstOrDefault(File.Exists);

    /// <summary>The folder of <c>initdb</c> and <c>postgres</c>, newest version first, or null.</summary>
    public static string? PostgresFolder { get; } = PostgresFolders().FirstOrDefault(folder =>
        File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));

    /// <summary>The Python that has the small SMTP server of Debian's <c>python3-aiosmtpd</c>, or null.</summary>
    public static string? SmtpPython { get; } =
        File.Exists("/usr/bin/python3") && Directory.Exists("/usr/lib/python3/dist-packages/aiosmtpd") ? "/usr/bin/python3" : null;

    public static void RequireSmtp() => Require(SmtpPython, "The SMTP server of the tests is not installed (Debian's package python3-aiosmtpd).");

    /// <summary>The IMAP server to start, or null.</summary>
    public static string? Dovecot { get; } = DovecotPlaces.FirstOrDefault(File.Exists);

    public static void RequireChromium() => Require(Chromium, "Chromium is not installed (looked for $CHROMIUM, /usr/bin/chromium-headless-shell and /usr/bin/chromium).");

    public static void RequirePostgres() => Require(PostgresFolder, "PostgreSQL is not installed (looked in /usr/lib/postgresql and PATH).");

    public static void RequireDovecot() => Require(Dovecot, "Dovecot is not installed (looked for /usr/sbin/dovecot; Debian: dovecot-imapd).");

    private static void Require(string? component, string reason)
    {
        if (component is not null)
            return;
        if (Environment.GetEnvironmentVariable("AMIGO_REQUIRE_ALL") == "1")
            Assert.Fail(reason);
        Assert.Skip(reason);
    }

    private static IEnumerable<string> PostgresFolders()
    {
        const string debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(debian)
            ? Directory.GetDirectories(debian).OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            : Enumerable.Empty<string>();
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        return versions.Select(folder => Path.Combine(folder, "bin")).Concat(path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
    }
}
