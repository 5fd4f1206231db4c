namespace Amigo.Portal.Editing.Forms;

/// <summary>A value of a YAML file and where it stands in the text.</summary>
/// <param name="Text">Null for a list or a map.</param>
/// <param name="IsFlow">Written on its line, as a scalar or between brackets.</param>
internal sealed record YamlValue(int Start, int End, string? Text, IReadOnlyList<YamlValue> Items, bool IsFlow);
