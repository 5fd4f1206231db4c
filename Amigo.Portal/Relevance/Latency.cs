namespace Amigo.Portal.Relevance;

/// <summary>Milliseconds that searches take, one thread, after warm-up.</summary>
public readonly record struct Latency(double P50, double P95, double P99)
{
    public static Latency Of(List<double> milliseconds)
    {
        milliseconds.Sort();
        return new(At(.5), At(.95), At(.99));

        double At(double share) => milliseconds.Count == 0 ? 0 : milliseconds[Math.Min((int)(share * milliseconds.Count), milliseconds.Count - 1)];
    }
}
