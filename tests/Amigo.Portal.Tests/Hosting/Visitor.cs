using System.Net;
using Xunit;

namespace Amigo.Portal.Tests.Hosting;

/// <summary>A browser without JavaScript: keeps cookies, reads pages, fills in forms and sends them, follows redirects.</summary>
public sealed class Visitor(HttpClient client)
{
    public HttpClient Client { get; } = client;

    public async Task<Page> GetAsync(string address) => await Page.ReadAsync(this, await Client.GetAsync(address, Cancel));

    /// <summary>Gets a page that must be there.</summary>
    public async Task<Page> OpenAsync(string address)
    {
        var page = await GetAsync(address);
        page.AssertStatus(HttpStatusCode.OK);
        return page;
    }

    public async Task<Page> SendAsync(HttpRequestMessage request) => await Page.ReadAsync(this, await Client.SendAsync(request, Cancel));

    public Task<Page> PostAsync(string address, params IEnumerable<KeyValuePair<string, string>> fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
