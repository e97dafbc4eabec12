using System.Reflection;
using KumamotoWards.Browser.Tests.Support;
using Xunit.Sdk;

namespace KumamotoWards.Browser.Tests.Pages;

/// <summary>
/// Runs the theory for the name of every page in <see cref="PageCatalog"/>, and at every width where it asks for one.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryPageAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => testMethod.GetParameters().Length == 1
        ? PageCatalog.All.Select(page => new object[] { page.Name })
        : from page in PageCatalog.All
          from screen in Enum.GetValues<Screen>()
          select new object[] { page.Name, screen };
}
