namespace Amigo.Portal.Data.Migrations;

/// <summary>What <see cref="Text.Fold"/> does, for rows that are in the database already: SQL that both databases read.</summary>
public static class FoldedNames
{
    private static readonly (string From, string To)[] Letters =
    [
        ("ÀÁÂÃÄÅàáâãäå", "a"), ("Çç", "c"), ("ÈÉÊËèéêë", "e"), ("ÌÍÎÏìíîï", "i"), ("Ññ", "n"), ("ÒÓÔÕÖòóôõö", "o"), ("ÙÚÛÜùúûü", "u"),
        ("ÝŸýÿ", "y"), ("Œœ", "oe"), ("Ææ", "ae"), ("’", "''"), ("\u00a0\u202f", " "),
    ];

    public static string FillEstablishments { get; } =
        $"""UPDATE "Establishments" SET "SearchName" = {Fold("""lower("Name" || ' ' || "City" || ' ' || "Uai")""")} WHERE "SearchName" = ''""";

    private static string Fold(string sql) => Letters
        .SelectMany(letter => letter.From, (letter, from) => (From: from, letter.To))
        .Aggregate(sql, (inner, letter) => $"replace({inner}, '{letter.From}', '{letter.To}')");
}
