using System.IO.Compression;
using System.Net;
using System.Text;
using Amigo.Portal.Tests.Hosting;
using CsvHelper;
using MiniExcelLibs;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Admin.Chiffres;

/// <summary>Exports, read back as spreadsheets read them.</summary>
public sealed class ExportTests(PortalFixture portal) : PortalTests(portal), IClassFixture<PortalFixture>
{
    private const string TwoDays = "&du=2026-01-12&au=2026-01-13";
    private const string OldMonth = "&du=2025-03-01&au=2025-03-31";

    [Theory]
    [InlineData("volumes", "Jour|Ouvertes|Résolues|Fermées", "lundi 12 janvier 2026|4|1|1", "mardi 13 janvier 2026|2|2|2")]
    [InlineData("delais", "Jour|Prises en charge à temps|Résolues à temps", "lundi 12 janvier 2026|66,67|100", "mardi 13 janvier 2026||50")]
    [InlineData("prise-en-charge", "Équipe|Dans le délai|Prises en charge|Médiane (heures ouvrées)|90e centile (heures ouvrées)", "Messagerie|66,67|3|2|2,8")]
    [InlineData("resolution", "Équipe|Dans le délai|Résolues|Médiane (heures ouvrées)|90e centile (heures ouvrées)", "Messagerie|66,67|3|6|7,6")]
    [InlineData("fiches", "Fiche ou question|Utile|Pas utile|Demandes évitées", "Se connecter au Webmail académique|1|1|3")]
    public async Task Get_Table_SaysTheSameInBothFormats(string table, params string[] lines)
    {
        var csv = await ReadCsvAsync(table, TwoDays);
        var xlsx = await ReadXlsxAsync(table, TwoDays);

        Assert.Equal(lines, csv.Select(Line));
        Assert.Equal(lines, xlsx.Select(row => Line(row.Select(cell => cell is double number ? number.ToString("0.##", Amigo.Portal.Text.French) : cell))));
    }

    [Fact]
    public async Task Get_Requests_HoldsALineEachWithoutItsWordsOrItsAuthor()
    {
        var csv = await ReadCsvAsync("demandes", TwoDays + "&equipe=messagerie");
        var xlsx = await ReadXlsxAsync("demandes", TwoDays + "&equipe=messagerie");

        Assert.Equal(["Demande", "Ouverte le", "Prise en charge le", "Résolue le", "Fermée le", "Statut", "Sous-classe", "Priorité", "Offre", "Service", "Sous-catégorie", "Équipe", "RNE", "Établissement", "Origine"], csv[0]);
        Assert.Equal(6, csv.Count);
        Assert.Equal(["R-000001", "12/01/2026 09:30", "12/01/2026 10:00", "12/01/2026 15:30", "12/01/2026 15:30", "Fermée", "Demande Utilisateur", "Haute"], csv[1][..8]);
        Assert.Equal(csv.Select(row => row[0]), xlsx.Select(row => row[0]));
        Assert.Equal(new DateTime(2026, 1, 12, 9, 30, 0), xlsx[1][1]);
        Assert.DoesNotContain(csv.SelectMany(row => row), cell => cell.Contains("Camille", StringComparison.Ordinal) || cell.Contains("Problème", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("services", 0)]
    [InlineData("demandes", 9)]
    public async Task Get_NamesThatASpreadsheetWouldRun_AreTexts(string table, int column)
    {
        var csv = await ReadCsvAsync(table, OldMonth);
        var (xlsx, sheet) = (await ReadXlsxAsync(table, OldMonth), await SheetAsync(table, OldMonth));

        Assert.Equal(FigureHistory.Formulas.Select(formula => "'" + formula).Order(StringComparer.Ordinal), csv.Skip(1).Select(row => row[column]).Order(StringComparer.Ordinal));
        Assert.Equal(FigureHistory.Formulas.Select(Trimmed).Order(StringComparer.Ordinal), xlsx.Skip(1).Select(row => Trimmed((string)row[column]!)).Order(StringComparer.Ordinal));
        Assert.DoesNotMatch("<(x:)?f[ >/]", sheet);
        Assert.Equal(6, System.Text.RegularExpressions.Regex.Count(sheet, """<x:c [^>]*t="(str|inlineStr)"[^>]*>(?:(?!</x:c>).)*1\+1|<x:c [^>]*t="(str|inlineStr)"[^>]*>(?:(?!</x:c>).)*@SUM""", System.Text.RegularExpressions.RegexOptions.Singleline));
    }

    [Theory]
    [InlineData("table=volumes&format=pdf", HttpStatusCode.BadRequest)]
    [InlineData("table=volumes&format=csv&du=hier", HttpStatusCode.BadRequest)]
    [InlineData("table=personnes&format=csv", HttpStatusCode.NotFound)]
    [InlineData("format=csv", HttpStatusCode.NotFound)]
    public async Task Get_WhatIsNot_IsRefused(string query, HttpStatusCode status)
    {
        await Portal.LiveAsync();
        var admin = await Portal.SignedInAsync("admin");

        Assert.Equal(status, (await admin.GetAsync("/admin/chiffres/export?" + query)).Status);
    }

    [Fact]
    public async Task Get_NothingToExport_KeepsTheHeaders()
    {
        const string nothing = "&du=2024-01-01&au=2024-01-02";

        Assert.Equal("Service|Ouvertes|Part", string.Join('|', Assert.Single(await ReadCsvAsync("services", nothing))));
        Assert.Equal("Service|Ouvertes|Part", string.Join('|', (await ReadXlsxAsync("services", nothing))[0]));
    }

    private async Task<List<string[]>> ReadCsvAsync(string table, string query)
    {
        var bytes = await DownloadAsync(table, "csv", query);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        using var reader = CsvReader.Create(new StringReader(Encoding.UTF8.GetString(bytes[3..])), new CsvReaderOptions { Separator = ';', HasHeader = false });
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(index => reader.GetString(index))]);
        return rows;
    }

    private async Task<List<object?[]>> ReadXlsxAsync(string table, string query)
    {
        using var file = new MemoryStream(await DownloadAsync(table, "xlsx", query));
        return [.. file.Query().Cast<IDictionary<string, object?>>().Select(row => row.Values.ToArray())];
    }

    private async Task<string> SheetAsync(string table, string query)
    {
        using var archive = new ZipArchive(new MemoryStream(await DownloadAsync(table, "xlsx", query)));
        using var sheet = new StreamReader(archive.Entries.Single(entry => entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)).Open());
        return await sheet.ReadToEndAsync(Cancel);
    }

    private async Task<byte[]> DownloadAsync(string table, string format, string query)
    {
        await Portal.LiveAsync();
        var admin = await Portal.SignedInAsync("admin");
        using var answer = await admin.Client.GetAsync($"/admin/chiffres/export?table={table}&format={format}{query}", Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.StartsWith(table, answer.Content.Headers.ContentDisposition.FileNameStar, StringComparison.Ordinal);
        return await answer.Content.ReadAsByteArrayAsync(Cancel);
    }

    private static string Line(IEnumerable<object?> cells) => string.Join('|', cells).Replace('\u00a0', ' ');

    /// <summary>XML makes a line feed of a carriage return.</summary>
    private static string Trimmed(string text) => text.Trim();
}
