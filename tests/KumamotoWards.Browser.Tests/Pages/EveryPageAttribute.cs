using System.Reflection;
using KumamotoWards.Browser.Tests.Support;
using Xunit.Sdk;

namespace KumamotoWards.Browser.Tests.Pages;

/// <summary>Runs the theory for the name of every page in <see cref="PageCatalog"/>, at every width.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryPageAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        from page in PageCatalog.All
        from screen in Enum.GetValues<Screen>()
        select new object[] { page.Name, screen };
}
