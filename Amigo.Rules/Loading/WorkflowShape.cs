namespace Amigo.Rules.Loading;

/// <summary>What a workflow file expects of each rule beside name and expression.</summary>
/// <param name="File">The file's name; the workflow is named like it, without extension.</param>
/// <param name="Label">Whether <c>SuccessEvent</c>, said when the rule holds, is wanted.</param>
/// <param name="Refusal">Whether <c>ErrorMessage</c>, said when it does not, is wanted.</param>
internal sealed record WorkflowShape(string File, Wording Label = Wording.Required, Wording Refusal = Wording.Unknown)
{
    public string Workflow => Path.GetFileNameWithoutExtension(File);
}
