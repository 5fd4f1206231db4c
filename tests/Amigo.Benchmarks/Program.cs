namespace Amigo.Benchmarks; internal static class Program { private static void Main() { } }
