namespace Amigo.Portal.Editing;

internal static class EditingRegistration
{
    /// <summary>Needs data, knowledge and rules.</summary>
    public static IServiceCollection AddEditing(this IServiceCollection services) => services
        .AddSingleton<EditableFiles>()
        .AddScoped<DraftBook>()
        .AddScoped<FileHistory>();
}
