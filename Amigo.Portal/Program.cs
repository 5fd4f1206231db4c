using Amigo.Portal;
using Amigo.Portal.Commands;

if (PortalCommands.IsVerb(args))
    return await PortalCommands.Create().Parse(args).InvokeAsync();

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddAmigoPortal();

    await using var portal = builder.Build();
    portal.UseAmigoPortal();
    await portal.PrepareAsync();
    await portal.RunAsync();
    return 0;
}
catch (PortalStartException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}

/// <summary>Public for the tests, which start the portal themselves.</summary>
public sealed partial class Program;
