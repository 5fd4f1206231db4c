using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Amigo.Portal.Data;

/// <summary>SQLite gives dates back without a kind and Npgsql refuses them so: every date in the database is UTC and says it.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    date => date.Kind == DateTimeKind.Utc ? date : date.ToUniversalTime(),
    date => DateTime.SpecifyKind(date, DateTimeKind.Utc));
