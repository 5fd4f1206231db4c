using Amigo.Journeys.Hosting;
using Xunit;

[assembly: AssemblyFixture(typeof(Chromium))]
