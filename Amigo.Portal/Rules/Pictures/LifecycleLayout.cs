using static System.FormattableString;

namespace Amigo.Portal.Rules.Pictures;

/// <summary>
/// Lays a lifecycle out. Rows alternate: statuses, then labels of arrows, so that no label ever stands on a status or on another label, and an arrow that
/// skips statuses passes between them.
/// </summary>
internal sealed class LifecycleLayout
{
    private const int Margin = 12;
    private const int RowGap = 30;
    private const int PortRoom = 18;
    private const int LoopRoom = 26;
    private const double StatusSize = 15;
    private const double StepSize = 12.5;

    private readonly LifecyclePicture _picture;
    private readonly List<string> _order;
    private readonly Dictionary<string, int> _ranks;
    private readonly List<List<LayoutSlot>> _rows = [];
    private readonly Dictionary<string, LayoutSlot> _boxes = [];
    private readonly Dictionary<PictureArrow, (List<LayoutSlot> Chain, LayoutSlot Label)> _chains = [];
    private readonly Dictionary<PictureArrow, (int Width, int Height)> _sizes;
    private int[] _tops = [];

    /// <summary>The opening is laid out as a status without a name, above all others.</summary>
    public LifecycleLayout(LifecyclePicture picture)
    {
        _picture = picture;
        var distances = Distances();
        _order = ["", .. picture.Statuses.Select(status => status.Status).OrderBy(status => status.IsFinal).ThenBy(status => status.IsTreated)
            .ThenBy(status => distances.GetValueOrDefault(status.Code, int.MaxValue)).Select(status => status.Code)];
        _ranks = Rank();
        _sizes = picture.Arrows.ToDictionary(arrow => arrow, SizeOf);
    }

    public LifecycleDrawing Draw()
    {
        for (var row = 0; row <= 2 * _ranks.Values.Max(); row++)
            _rows.Add([]);
        foreach (var code in _order)
            AddBox(code);
        // Short arrows first: those that pass several rows put their labels where there is room.
        foreach (var arrow in _picture.Arrows.Where(arrow => !IsLoop(arrow)).OrderBy(Span))
            AddArrow(arrow);
        new LayoutGrid(_rows).Arrange(_boxes[""]);
        _tops = Tops();

        var statuses = _picture.Statuses.Select(DrawStatus).ToList();
        var arrows = _picture.Arrows.Select(arrow => IsLoop(arrow) ? DrawLoop(arrow) : DrawArrow(arrow)).ToList();
        return new LifecycleDrawing
        {
            Picture = _picture,
            Width = Margin * 2 + (int)Math.Ceiling(_rows.SelectMany(row => row).Max(slot => slot.X + slot.Right)),
            Height = _tops[^1] + HeightOf(_rows.Count - 1) + Margin,
            StartX = PlaceOf(_boxes[""]),
            StartY = _tops[0] + 7,
            Statuses = statuses,
            Arrows = arrows,
        };
    }

    /// <summary>How many transitions away from the opening each status is: the order of the file decides between those as far.</summary>
    private Dictionary<string, int> Distances()
    {
        var distances = new Dictionary<string, int> { [""] = 0 };
        var waiting = new Queue<string>([""]);
        while (waiting.TryDequeue(out var code))
        {
            foreach (var arrow in _picture.Arrows.Where(arrow => (arrow.From ?? "") == code && distances.TryAdd(arrow.To, distances[code] + 1)))
                waiting.Enqueue(arrow.To);
        }

        return distances;
    }

    /// <summary>Each status below all those that come before it in order and are tied to it, whichever way the arrow goes.</summary>
    private Dictionary<string, int> Rank()
    {
        var ranks = new Dictionary<string, int>();
        for (var i = 0; i < _order.Count; i++)
        {
            var tied = _picture.Arrows.SelectMany(arrow => new[] { (One: arrow.From ?? "", Other: arrow.To), (One: arrow.To, Other: arrow.From ?? "") })
                .Where(pair => pair.One == _order[i] && ranks.ContainsKey(pair.Other)).Select(pair => ranks[pair.Other] + 1);
            ranks[_order[i]] = tied.DefaultIfEmpty(i == 0 ? 0 : 1).Max();
        }

        var last = ranks.Values.Max();
        foreach (var status in _picture.Statuses.Where(status => status.Status.IsFinal))
            ranks[status.Status.Code] = Math.Max(ranks[status.Status.Code], _picture.Statuses.Count(other => other.Status.IsFinal) == 1 ? last : ranks[status.Status.Code]);
        return ranks;
    }

    private void AddBox(string code)
    {
        var ports = _picture.Arrows.Where(arrow => !IsLoop(arrow)).SelectMany(arrow => new[] { (Own: arrow.From ?? "", Other: arrow.To), (Own: arrow.To, Other: arrow.From ?? "") })
            .Where(pair => pair.Own == code).GroupBy(pair => _ranks[pair.Other] < _ranks[code]).Select(side => side.Count()).DefaultIfEmpty(0).Max();
        var status = _picture.Statuses.FirstOrDefault(status => status.Status.Code == code);
        var (width, height) = status is null ? (14, 14) : BoxOf(status, ports);
        var loop = _picture.Arrows.Where(arrow => IsLoop(arrow) && arrow.To == code).Select(arrow => LoopRoom + _sizes[arrow].Width).FirstOrDefault();
        var tallest = _picture.Arrows.Where(arrow => IsLoop(arrow) && arrow.To == code).Select(arrow => _sizes[arrow].Height).FirstOrDefault();
        var slot = new LayoutSlot { Row = 2 * _ranks[code], Left = width / 2d, Right = width / 2d + loop, Height = Math.Max(height, tallest), Weight = 2 };
        _boxes[code] = slot;
        _rows[slot.Row].Add(slot);
    }

    private void AddArrow(PictureArrow arrow)
    {
        var (upper, lower) = Ends(arrow);
        var (width, height) = _sizes[arrow];
        var between = Enumerable.Range(upper.Row + 1, lower.Row - upper.Row - 1).ToList();
        var labelRow = between.Where(row => row % 2 == 1).MinBy(row => _rows[row].Sum(slot => slot.Left + slot.Right) + row * .01);
        var chain = new List<LayoutSlot> { upper };
        LayoutSlot? label = null;
        foreach (var row in between)
        {
            var slot = row == labelRow
                ? label = new LayoutSlot { Row = row, Left = width / 2d, Right = width / 2d, Height = height, IsOnArrow = true }
                : new LayoutSlot { Row = row, Left = 5, Right = 5, Height = 0, Weight = 4, IsOnArrow = true };
            _rows[row].Add(slot);
            chain.Add(slot);
        }

        chain.Add(lower);
        foreach (var (above, below) in chain.Zip(chain.Skip(1)))
        {
            above.Below.Add(below);
            below.Above.Add(above);
        }

        _chains[arrow] = (chain, label!);
    }

    private DrawnStatus DrawStatus(PictureStatus status)
    {
        var slot = _boxes[status.Status.Code];
        var (_, height) = BoxOf(status, 0);
        var width = (int)(slot.Left * 2);
        return new DrawnStatus(status, PlaceOf(slot) - width / 2, TopOf(slot, height), width, height, LinesOf(status));
    }

    private DrawnArrow DrawArrow(PictureArrow arrow)
    {
        var (chain, label) = _chains[arrow];
        var (x, y) = (PortOf(chain[0], chain[1], below: true), BottomOf(chain[0]));
        var line = Invariant($"M{x} {y}");
        var start = (X: x, Y: y);
        var end = (X: PortOf(chain[^1], chain[^2], below: false), Y: TopOf(chain[^1]));
        for (var i = 1; i < chain.Count; i++)
        {
            var slot = chain[i];
            var (nextX, nextY) = i == chain.Count - 1 ? end : (PlaceOf(slot), _tops[slot.Row]);
            var middle = (y + nextY) / 2;
            line += Invariant($"C{x} {middle} {nextX} {middle} {nextX} {nextY}");
            (x, y) = (nextX, i == chain.Count - 1 ? nextY : _tops[slot.Row] + HeightOf(slot.Row));
            if (y != nextY)
                line += Invariant($"V{y}");
        }

        var isUp = Ends(arrow).Upper == _boxes[arrow.To];
        var head = isUp ? Invariant($"M{start.X} {start.Y}l-5 9h10z") : Invariant($"M{end.X} {end.Y}l-5 -9h10z");
        var (width, height) = _sizes[arrow];
        return Labelled(arrow, line, head, PlaceOf(label) - width / 2, _tops[label.Row] + (HeightOf(label.Row) - height) / 2);
    }

    private DrawnArrow DrawLoop(PictureArrow arrow)
    {
        var slot = _boxes[arrow.To];
        var (right, middle) = (PlaceOf(slot) + (int)slot.Left, _tops[slot.Row] + HeightOf(slot.Row) / 2);
        return Labelled(
            arrow,
            Invariant($"M{right} {middle - 9}C{right + 16} {middle - 18} {right + LoopRoom + 6} {middle - 10} {right + LoopRoom + 6} {middle}S{right + 16} {middle + 18} {right + 4} {middle + 9}"),
            Invariant($"M{right} {middle + 9}l10 -3l-3 9z"),
            right + LoopRoom, middle - _sizes[arrow].Height / 2);
    }

    private DrawnArrow Labelled(PictureArrow arrow, string line, string head, int x, int y)
    {
        var steps = new List<DrawnStep>();
        var below = y + 5;
        foreach (var step in arrow.Steps)
        {
            var lines = LinesOf(step);
            steps.Add(new DrawnStep(step, lines, below));
            below += lines.Count * LifecycleDrawing.LineHeight;
        }

        return new DrawnArrow(arrow, line, head, x, y, _sizes[arrow].Width, _sizes[arrow].Height, steps);
    }

    /// <summary>Arrows leave a box, and reach it, side by side, in the order of where they go.</summary>
    private static int PortOf(LayoutSlot box, LayoutSlot next, bool below)
    {
        var side = (below ? box.Below : box.Above).OrderBy(slot => slot.Position).ToList();
        return PlaceOf(box) + (int)Math.Round(box.Left * 2 * ((side.IndexOf(next) + 1d) / (side.Count + 1) - .5));
    }

    private int TopOf(LayoutSlot slot) => TopOf(slot, BoxHeight(slot));

    private int TopOf(LayoutSlot slot, int height) => _tops[slot.Row] + (HeightOf(slot.Row) - height) / 2;

    private int BottomOf(LayoutSlot slot) => TopOf(slot) + BoxHeight(slot);

    private int BoxHeight(LayoutSlot slot)
    {
        var code = _boxes.First(pair => pair.Value == slot).Key;
        return code.Length == 0 ? 14 : BoxOf(_picture.Statuses.First(status => status.Status.Code == code), 0).Height;
    }

    private static int PlaceOf(LayoutSlot slot) => Margin + (int)Math.Round(slot.X);

    private int HeightOf(int row) => (int)_rows[row].Select(slot => slot.Height).DefaultIfEmpty(0).Max();

    private int[] Tops()
    {
        var tops = new int[_rows.Count];
        tops[0] = Margin;
        for (var row = 1; row < tops.Length; row++)
            tops[row] = tops[row - 1] + HeightOf(row - 1) + RowGap;
        return tops;
    }

    private (LayoutSlot Upper, LayoutSlot Lower) Ends(PictureArrow arrow)
    {
        var (from, to) = (_boxes[arrow.From ?? ""], _boxes[arrow.To]);
        return from.Row < to.Row ? (from, to) : (to, from);
    }

    private int Span(PictureArrow arrow) => Math.Abs(_ranks[arrow.From ?? ""] - _ranks[arrow.To]);

    private static bool IsLoop(PictureArrow arrow) => arrow.From == arrow.To;

    private static (int Width, int Height) BoxOf(PictureStatus status, int ports)
    {
        var lines = LinesOf(status);
        var widest = lines.Max(line => TextMeasure.Width(line, StatusSize, isBold: true));
        return ((int)Math.Max(Math.Max(widest + 34, 96), (ports + 1) * PortRoom), lines.Count * LifecycleDrawing.StatusLineHeight + 16);
    }

    /// <summary>The label, then what becomes of the status, then how many requests have it.</summary>
    private static IReadOnlyList<string> LinesOf(PictureStatus status) =>
    [
        .. TextMeasure.Wrap(status.Status.Label, 20, 3),
        .. status.Change is { } change ? [ChangeWords.Of(change)] : Array.Empty<string>(),
        .. status.Count is { } count ? [TagHelpers.French.Count(count, "demande", "demandes")] : Array.Empty<string>(),
    ];

    private static IReadOnlyList<string> LinesOf(PictureStep step) => TextMeasure.Wrap(step.Label, 24, 3);

    private static (int Width, int Height) SizeOf(PictureArrow arrow)
    {
        var width = arrow.Steps.Max(step => LifecycleDrawing.Indent(step) + LinesOf(step).Max(line => TextMeasure.Width(line, StepSize, isBold: step.Change is not null)));
        return ((int)width + 20, arrow.Steps.Sum(step => LinesOf(step).Count) * LifecycleDrawing.LineHeight + 10);
    }
}
