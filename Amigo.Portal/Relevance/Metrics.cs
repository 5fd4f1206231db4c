namespace Amigo.Portal.Relevance;

/// <summary>How well a ranking answers, from 0 to 100.</summary>
/// <param name="H1">An answer comes first.</param>
/// <param name="R5">Share of the answers among the first five.</param>
/// <param name="R10">Share of the answers among the first ten.</param>
/// <param name="Mrr10">Inverse rank of the first answer among ten.</param>
/// <param name="Ndcg10">Järvelin and Kekäläinen's discounted gain over ten, gain 2^grade − 1, against the best possible order.</param>
public readonly record struct Metrics(double H1, double R5, double R10, double Mrr10, double Ndcg10)
{
    private const int Depth = 10;

    public static Metrics Of(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades, int minimumGrade)
    {
        var first = -1;
        int answers = grades.Values.Count(grade => grade >= minimumGrade), inFive = 0, inTen = 0;
        var gain = 0d;
        for (var rank = 0; rank < Math.Min(Depth, ranking.Count); rank++)
        {
            var grade = grades.GetValueOrDefault(ranking[rank]);
            gain += Gain(grade, rank);
            if (grade < Math.Max(1, minimumGrade))
                continue;
            inTen++;
            inFive += rank < 5 ? 1 : 0;
            first = first < 0 ? rank : first;
        }

        var best = grades.Values.OrderDescending().Take(Depth).Select(Gain).Sum();
        return new(
            first == 0 ? 100 : 0,
            Share(inFive, answers),
            Share(inTen, answers),
            first < 0 ? 0 : 100d / (first + 1),
            Share(gain, best));
    }

    public static Metrics Mean(IReadOnlyCollection<Metrics> all) => all.Count == 0 ? default : new(
        all.Average(one => one.H1),
        all.Average(one => one.R5),
        all.Average(one => one.R10),
        all.Average(one => one.Mrr10),
        all.Average(one => one.Ndcg10));

    private static double Gain(int grade, int rank) => (Math.Pow(2, grade) - 1) / Math.Log2(rank + 2);

    private static double Share(double part, double whole) => whole == 0 ? 0 : 100 * part / whole;
}
