namespace Amigo.Portal.Editing;

internal static class EditingRegistration
{
    /// <summary>Needs data, knowledge and rules.</summary>
    public static IServiceCollection AddEditing(this IServiceCollection services) => services
        .AddSingleton<EditableFiles>()
        .AddSingleton<FolderTurns>()
        .AddSingleton<CandidateCheck>()
        .AddSingleton<GitWorkTree>()
        .AddSingleton<CompletionWords>()
        .AddSingleton<ArticlePreview>()
        .AddScoped<DraftBook>()
        .AddScoped<FileHistory>()
        .AddScoped<FolderSaver>()
        .AddScoped<HistoryRecorder>()
        .AddHostedService<HistoryKeeper>();
}
