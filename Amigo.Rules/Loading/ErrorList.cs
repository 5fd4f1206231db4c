namespace Amigo.Rules.Loading;

/// <summary>Collects errors and warnings of all files, so that an administrator mends them in one go.</summary>
internal sealed class ErrorList
{
    private readonly List<RuleError> _errors = [];
    private readonly List<RuleError> _warnings = [];

    public int Count => _errors.Count;

    public bool Has(string file) => _errors.Exists(error => error.File == file);

    public void Add(string file, string message) => _errors.Add(new RuleError(file, 1, 1, message));

    public void Add(SourceFile file, int offset, string message) => Add(file, file.Locate(offset), message);

    public void Add(SourceFile file, (int Line, int Column) place, string message) =>
        _errors.Add(new RuleError(file.Name, place.Line, place.Column, message));

    public void Warn(SourceFile file, int offset, string message)
    {
        var (line, column) = file.Locate(offset);
        _warnings.Add(new RuleError(file.Name, line, column, message));
    }

    public IReadOnlyList<RuleError> Sorted() => Sort(_errors);

    public IReadOnlyList<RuleError> SortedWarnings() => Sort(_warnings);

    public static IReadOnlyList<RuleError> Sort(IEnumerable<RuleError> found) =>
        [.. found.Distinct()
            .OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line).ThenBy(error => error.Column)];
}
