using Amigo.Portal.Rules.Pictures;
using Amigo.Rules;
using CsCheck;
using Xunit;

namespace Amigo.Portal.Tests.Rules;

/// <summary>Whatever the lifecycle, its drawing can be read: nothing stands on anything else. CsCheck prints the seed of a failure.</summary>
public sealed class LifecycleDrawingTests
{
    private static readonly string[] Words = ["Prendre", "en charge", "Réaffecter", "à une autre équipe", "Chez l’éditeur", "Anticonstitutionnellement", "W", "Réunir"];

    private static readonly Gen<string> Label = Gen.Int[0, Words.Length - 1].List[1, 5].Select(words => string.Join(' ', words.Select(word => Words[word])));

    private static readonly Gen<LifecyclePicture> Pictures =
        from labels in Label.List[2, 12]
        from arrows in Gen.Select(Gen.Int[-1, labels.Count - 1], Gen.Int[0, labels.Count - 1], Label.List[1, 3]).List[1, 30]
        select new LifecyclePicture(
            [.. labels.Select((label, i) => new PictureStatus(Status(label, i, labels.Count)) { Count = i * 1_000_003 })],
            [.. arrows.DistinctBy(arrow => (arrow.Item1, arrow.Item2)).Select(arrow => new PictureArrow(
                arrow.Item1 < 0 ? null : $"s{arrow.Item1}", $"s{arrow.Item2}",
                [.. arrow.Item3.Select((label, i) => new PictureStep($"t{i}", label, [TransitionActor.Agent, TransitionActor.Clock]))]))]);

    [Fact]
    public void Of_AnyLifecycle_NothingOverlapsAndNothingIsLeftOut() => Pictures.Sample(
        picture =>
        {
            var drawing = LifecycleDrawing.Of(picture)!;

            Assert.Equal((picture.Statuses.Count, picture.Arrows.Count), (drawing.Statuses.Count, drawing.Arrows.Count));
            CheckApart(drawing);
        },
        iter: 300);

    [Fact]
    public void Of_MoreThanAnyoneCouldRead_IsNotDrawn()
    {
        var statuses = Enumerable.Range(0, 41).Select(i => new PictureStatus(Status("S", i, 41))).ToList();

        Assert.Null(LifecycleDrawing.Of(new LifecyclePicture(statuses, [])));
    }

    internal static void CheckApart(LifecycleDrawing drawing)
    {
        var boxes = drawing.Statuses.Select(box => (box.X, box.Y, box.Width, box.Height))
            .Concat(drawing.Arrows.Select(label => (label.X, label.Y, label.Width, label.Height))).ToList();
        Assert.All(boxes, box => Assert.True(
            box.X >= 0 && box.Y >= 0 && box.X + box.Width <= drawing.Width && box.Y + box.Height <= drawing.Height, $"{box} is out of {drawing.Width}×{drawing.Height}"));
        for (var i = 0; i < boxes.Count; i++)
        {
            foreach (var other in boxes.Skip(i + 1))
            {
                var (a, b) = (boxes[i], other);
                Assert.False(a.X < b.X + b.Width && b.X < a.X + a.Width && a.Y < b.Y + b.Height && b.Y < a.Y + a.Height, $"{a} stands on {b}");
            }
        }
    }

    private static Status Status(string label, int index, int count) => new()
    {
        Code = $"s{index}",
        Label = label,
        Badge = "info",
        Turn = Turn.Support,
        Description = "",
        IsInitial = index == 0,
        IsFinal = index == count - 1,
    };
}
