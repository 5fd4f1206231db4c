namespace Amigo.Portal.Figures;

/// <summary>Codes that many requests share, each kept once, with the last name seen for it.</summary>
internal sealed class NameList
{
    private readonly Dictionary<string, ushort> places = [];
    private readonly List<(string Code, string Name)> items = [];

    public int Count => items.Count;

    public string CodeAt(int place) => items[place].Code;

    public string NameAt(int place) => items[place].Name;

    public int? Find(string code) => places.TryGetValue(code, out var place) ? place : null;

    public ushort Place(string code, string name)
    {
        if (places.TryGetValue(code, out var place))
        {
            items[place] = (code, name);
            return place;
        }

        place = checked((ushort)items.Count);
        places.Add(code, place);
        items.Add((code, name));
        return place;
    }
}
