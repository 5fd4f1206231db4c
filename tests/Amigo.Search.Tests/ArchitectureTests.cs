using System.Reflection;

namespace Amigo.Search.Tests;

public sealed class ArchitectureTests
{
    private static readonly Assembly Library = typeof(SearchIndex).Assembly;

    [Fact]
    public void Library_References_OnlyTheFrameworkAndLucene()
    {
        var others = Library.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && !name.StartsWith("Lucene.Net", StringComparison.Ordinal)
                && name is not ("System" or "netstandard" or "J2N"));

        Assert.Empty(others);
    }

    [Fact]
    public void PublicSurface_ContainsNoTypeFromElsewhere()
    {
        var strangers = Library.GetExportedTypes()
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
                | BindingFlags.DeclaredOnly))
            .Where(IsReachable)
            .SelectMany(Types).SelectMany(Parts)
            .Where(type => type.Assembly != Library && type.Assembly != typeof(object).Assembly
                && !type.Assembly.GetName().Name!.StartsWith("System.", StringComparison.Ordinal));

        Assert.Empty(strangers);
    }

    [Fact]
    public void PublicTypes_AreSealed() => Assert.All(Library.GetExportedTypes(), type => Assert.True(type.IsSealed, type.Name));

    private static bool IsReachable(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        _ => false,
    };

    private static IEnumerable<Type> Types(MemberInfo member) => member switch
    {
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
        MethodBase method => method.GetParameters().Select(parameter => parameter.ParameterType),
        FieldInfo field => [field.FieldType],
        _ => [],
    };

    private static IEnumerable<Type> Parts(Type type) => [type, .. type.GetGenericArguments().SelectMany(Parts)];
}
