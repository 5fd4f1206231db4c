using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Amigo.Portal.Seeding;

/// <summary>A table as the EF model describes it, read column by column without tracking.</summary>
internal sealed class BulkTable
{
    private readonly IProperty[] _properties;

    public BulkTable(DbContext db, object sample)
    {
        var entity = db.Model.FindEntityType(sample.GetType())
            ?? throw new InvalidOperationException($"{sample.GetType().Name} is not in the model.");
        Name = entity.GetTableName() ?? throw new InvalidOperationException($"{entity.Name} has no table.");
        var place = StoreObjectIdentifier.Table(Name, entity.GetSchema());
        // A key that nobody set is the database's to give.
        _properties = [.. entity.GetProperties().Where(property => !property.IsShadowProperty() && !IsLeftToDatabase(property, sample))];
        Columns = [.. _properties.Select(property => property.GetColumnName(place)!)];
        Types = [.. _properties.Select(property => property.GetRelationalTypeMapping())];
        GivenKey = _properties.FirstOrDefault(property => property.IsPrimaryKey() && property.ValueGenerated == ValueGenerated.OnAdd)?.GetColumnName(place);
    }

    public string Name { get; }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<RelationalTypeMapping> Types { get; }

    /// <summary>The column whose values the database would otherwise have given.</summary>
    public string? GivenKey { get; }

    public static string Quote(string name) => $"\"{name}\"";

    /// <summary>The value of a column as the database's driver takes it; null for NULL.</summary>
    public object? Read(object row, int column)
    {
        var value = _properties[column].GetGetter().GetClrValue(row);
        return Types[column].Converter is { } converter && value is not null ? converter.ConvertToProvider(value) : value;
    }

    private static bool IsLeftToDatabase(IProperty property, object sample) =>
        property.ValueGenerated == ValueGenerated.OnAdd && Equals(property.GetGetter().GetClrValue(sample), property.Sentinel);
}
