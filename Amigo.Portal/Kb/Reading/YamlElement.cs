namespace Amigo.Portal.Kb.Reading;

/// <summary>A value of a YAML file and where it stands (from 1).</summary>
public abstract record YamlElement(int Line, int Column)
{
    /// <summary>What it is, in French, for error messages.</summary>
    public abstract string Label { get; }
}

/// <param name="IsNull">An empty value, <c>~</c> or <c>null</c> without quotes.</param>
public sealed record YamlText(int Line, int Column, string Value, bool IsNull) : YamlElement(Line, Column)
{
    public override string Label => IsNull ? "une valeur vide" : "un texte";
}

public sealed record YamlList(int Line, int Column, IReadOnlyList<YamlElement> Items) : YamlElement(Line, Column)
{
    public override string Label => "une liste";
}

public sealed record YamlMap(int Line, int Column, IReadOnlyList<YamlEntry> Entries) : YamlElement(Line, Column)
{
    public override string Label => "un ensemble de clés";
}

public sealed record YamlEntry(YamlText Key, YamlElement Value);
