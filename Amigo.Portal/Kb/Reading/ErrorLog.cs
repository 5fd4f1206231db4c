namespace Amigo.Portal.Kb.Reading;

/// <summary>Collects the errors of one file.</summary>
public sealed class ErrorLog(string file, ICollection<KbError> errors)
{
    public string File => file;

    /// <summary>Errors of this file only.</summary>
    public int Count { get; private set; }

    public void Add(YamlElement at, string message) => Add(at.Line, at.Column, message);

    public void Add(int line, int column, string message)
    {
        errors.Add(new KbError(file, line, column, message));
        Count++;
    }
}
