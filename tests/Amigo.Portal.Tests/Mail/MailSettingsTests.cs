using System.ComponentModel.DataAnnotations;
using Amigo.Portal.Mail;
using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Mail;

/// <summary>Settings that are wrong stop the start with their name; without a server nothing leaves, and administrators see what would.</summary>
public sealed class MailSettingsTests(PortalFixture portal) : PortalTests(portal), IClassFixture<PortalFixture>
{
    public static TheoryData<string, MailOptions> Wrong { get; } = new()
    {
        { "From", new MailOptions { Host = "smtp", PortalAddress = "https://a.example" } },
        { "From", new MailOptions { Host = "smtp", From = "personne", PortalAddress = "https://a.example" } },
        { "PortalAddress", new MailOptions { Host = "smtp", From = "a@a.example" } },
        { "PortalAddress", new MailOptions { Host = "smtp", From = "a@a.example", PortalAddress = "a.example" } },
        { "PortalAddress", new MailOptions { Host = "smtp", From = "a@a.example", PortalAddress = "file:///etc/passwd" } },
        { "Port", new MailOptions { Port = 0 } },
        { "Tls", new MailOptions { Host = "smtp", From = "a@a.example", PortalAddress = "https://a.example", Tls = MailTls.None, User = "u", Password = "p" } },
        { "ReplyAddress", new MailOptions { ReplyAddress = "reponses@a.example" } },
        { "ReplyAddress", new MailOptions { ReplyAddress = "reponses@{token}.example" } },
        { "ReplyAddress", new MailOptions { ReplyAddress = "{token}+{token}@a.example" } },
        { "ReplyAddress", new MailOptions { ReplyAddress = "Amigo <r+{token}@a.example>" } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Validate_WrongSetting_NamesIt(string name, MailOptions options)
    {
        var results = new List<ValidationResult>();

        Assert.False(Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true));
        Assert.Contains(results, result => result.MemberNames.Contains(name));
    }

    [Fact]
    public void Validate_Default_SendsNothingAndIsGood()
    {
        var options = new MailOptions();

        Assert.True(Validator.TryValidateObject(options, new ValidationContext(options), [], validateAllProperties: true));
        Assert.False(options.HasServer);
    }

    [Fact]
    public async Task NoServer_WhatWouldGo_IsKeptForThirtyDaysAndNeverSent()
    {
        var reference = await Portal.OpenForAnneAsync();

        Assert.Equal(0, await Portal.SendAsync());
        Assert.All(await Portal.QueueAsync(reference), mail => Assert.Equal(MailState.NoServer, mail.State));
        var page = await (await Portal.SignedInAsync("admin")).OpenAsync("/admin/courriels");
        Assert.Contains("Aucun serveur de courriel n’est réglé", page.Text, StringComparison.Ordinal);
        Assert.Contains("anne.riou@amigo.example", page.Text, StringComparison.Ordinal);

        Portal.Clock.Advance(TimeSpan.FromDays(MailCleaning.UnsentDaysKept + 1));
        await Portal.InScopeAsync(services => Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions
            .GetRequiredService<MailCleaning>(services).RunAsync(Cancel));
        Assert.Empty(await Portal.QueueAsync(reference));
    }
}
