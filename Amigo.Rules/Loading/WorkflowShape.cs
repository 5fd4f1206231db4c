namespace Amigo.Rules.Loading;

/// <summary>What a workflow file expects of each rule beside name and expression.</summary>
/// <param name="File">The file's name; the workflow is named like it, without extension.</param>
/// <param name="NeedsLabel">Whether <c>SuccessEvent</c> is compulsory.</param>
/// <param name="HasRefusal">Whether <c>ErrorMessage</c> is known, and then compulsory.</param>
internal sealed record WorkflowShape(string File, bool NeedsLabel = true, bool HasRefusal = false)
{
    public string Workflow => Path.GetFileNameWithoutExtension(File);
}
