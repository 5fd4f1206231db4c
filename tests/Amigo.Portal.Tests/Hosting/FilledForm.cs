using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Amigo.Portal.Tests.Hosting;

/// <summary>A form of a page with what someone writes in it. It sends exactly what a browser would, antiforgery token included.</summary>
public sealed class FilledForm
{
    private readonly Page _page;
    private readonly IHtmlFormElement _form;
    private readonly List<(string Name, string Value)> _fields;
    private readonly List<(string Name, string FileName, byte[] Content)> _files = [];

    public FilledForm(Page page, IHtmlFormElement form)
    {
        (_page, _form) = (page, form);
        _fields = [.. form.Elements.OfType<IHtmlElement>().SelectMany(Successful)];
    }

    public string? this[string label]
    {
        get => ByName(NameOf(label));
        set => SetByName(NameOf(label), value);
    }

    /// <summary>The value sent under this name.</summary>
    public string? ByName(string name) => _fields.Where(field => field.Name == name).Select(field => field.Value).FirstOrDefault();

    /// <summary>The choices sent under this name, with what they say.</summary>
    public IReadOnlyList<(string Value, string Text)> Radios(string name) => [.. _form.QuerySelectorAll<IHtmlInputElement>("input[type=radio]")
        .Where(radio => radio.Name == name)
        .Select(radio => (radio.Value, _form.QuerySelectorAll("label").Where(label => label.GetAttribute("for") == radio.Id).Select(LabelText).FirstOrDefault() ?? ""))];

    /// <summary>Writes a field by its label; a choice by its text.</summary>
    public FilledForm Fill(string label, string value)
    {
        var control = Control(label);
        var option = control switch
        {
            IHtmlSelectElement select => select.Options.FirstOrDefault(option => Page.Words(option) == value)?.Value
                ?? throw _page.Missing($"the choice « {value} » of « {label} »"),
            IHtmlInputElement { Type: "radio" } radio => RadioValue(radio, value),
            _ => value,
        };
        return SetByName(control.GetAttribute("name")!, option);
    }

    /// <summary>Writes a field by the name it is sent under, whether the page has it or not. Null takes it away.</summary>
    public FilledForm SetByName(string name, string? value)
    {
        var at = _fields.FindIndex(field => field.Name == name);
        _fields.RemoveAll(field => field.Name == name);
        if (value is not null)
            _fields.Insert(at < 0 ? _fields.Count : at, (name, value));
        return this;
    }

    public FilledForm Join(string label, string fileName, byte[] content)
    {
        _files.Add((NameOf(label), fileName, content));
        return this;
    }

    /// <summary>The name under which the field of this label is sent.</summary>
    public string NameOf(string label) => Control(label).GetAttribute("name")!;

    public bool Has(string label) => FindControl(label) is not null;

    public IHtmlElement Control(string label) => FindControl(label) ?? throw _page.Missing($"a field « {label} »");

    /// <summary>The error shown beside the field of this label, reached the way a screen reader does; null when there is none.</summary>
    public string? ErrorOf(string label)
    {
        var control = Control(label);
        var holder = control.GetAttribute("aria-invalid") == "true" ? control : control.Closest("fieldset[aria-invalid=true]") ?? control.Closest("[aria-invalid=true]");
        var described = holder?.GetAttribute("aria-describedby")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return described.Select(id => _page.Document.GetElementById(id)).OfType<IElement>()
            .Where(text => text.ClassList.Contains("amigo-error"))
            .Select(text => Page.Words(text))
            .FirstOrDefault();
    }

    /// <summary>Presses a button (by its words or its value), or sends the form as the Enter key does.</summary>
    public Task<Page> SubmitAsync(string? button = null)
    {
        var fields = _fields.ToList();
        var pressed = button is null ? null : Button(button);
        if (pressed?.GetAttribute("name") is { } name)
            fields.Add((name, pressed.GetAttribute("value") ?? ""));
        var target = pressed?.GetAttribute("formaction") ?? _form.GetAttribute("action");
        var address = string.IsNullOrEmpty(target) ? _page.Address : target;
        if (!string.Equals(_form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))
            return _page.Visitor.GetAsync(WithQuery(address, fields));
        return _page.Visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = Encode(fields) });
    }

    /// <summary>Sends the form to another address than its own.</summary>
    public Task<Page> SubmitToAsync(string address) =>
        _page.Visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = Encode(_fields) });

    /// <summary>What a label says without its asterisk and its help for screen readers.</summary>
    public static string LabelText(IElement label) => Page.Words(label).Replace("(obligatoire)", "", StringComparison.Ordinal).TrimEnd('*', ' ');

    private IElement Button(string text) =>
        _form.QuerySelectorAll("button, input[type=submit]")
            .FirstOrDefault(button => Page.Words(button) == text || button.GetAttribute("value") == text || SpokenName(button) == text)
        ?? throw _page.Missing($"a button « {text} »");

    /// <summary>What a button of one icon is called.</summary>
    private static string? SpokenName(IElement button) =>
        button.GetAttribute("aria-label") ?? button.QuerySelector("[aria-label]")?.GetAttribute("aria-label");

    private IHtmlElement? FindControl(string label)
    {
        var found = _form.QuerySelectorAll("label, legend").FirstOrDefault(element => LabelText(element) == label);
        return found switch
        {
            IHtmlLabelElement { HtmlFor: { Length: > 0 } id } => _page.Document.GetElementById(id) as IHtmlElement,
            IHtmlLabelElement holder => holder.QuerySelector("input, select, textarea") as IHtmlElement,
            IElement legend => legend.ParentElement?.QuerySelector("input, select, textarea") as IHtmlElement,
            _ => null,
        };
    }

    private string RadioValue(IHtmlInputElement radio, string text) =>
        _form.QuerySelectorAll<IHtmlInputElement>("input[type=radio]")
            .Where(choice => choice.Name == radio.Name)
            .FirstOrDefault(choice => _form.QuerySelectorAll("label")
                .Any(label => label.GetAttribute("for") == choice.Id && LabelText(label) == text))?.Value
        ?? throw _page.Missing($"the choice « {text} »");

    private HttpContent Encode(List<(string Name, string Value)> fields)
    {
        if (_form.GetAttribute("enctype") != "multipart/form-data")
            return new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var content = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        foreach (var (name, fileName, bytes) in _files)
        {
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            // As browsers write it, which .NET would refuse to.
            var escaped = fileName.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
            file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{name}\"; filename=\"{escaped}\"");
            content.Add(file);
        }

        return content;
    }

    private static IEnumerable<(string, string)> Successful(IHtmlElement element) => element switch
    {
        _ when element.GetAttribute("name") is null || element.HasAttribute("disabled") => [],
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
        IHtmlInputElement { Type: "submit" or "button" or "file" or "image" or "reset" } => [],
        IHtmlInputElement input => [(input.Name!, input.Value)],
        IHtmlTextAreaElement area => [(area.Name!, area.Value)],
        IHtmlSelectElement select => select.SelectedOptions.Take(select.IsMultiple ? int.MaxValue : 1).Select(option => (select.Name!, option.Value)),
        _ => [],
    };

    private static string WithQuery(string address, List<(string Name, string Value)> fields) =>
        address.Split('?')[0] + "?" + string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}"));
}
