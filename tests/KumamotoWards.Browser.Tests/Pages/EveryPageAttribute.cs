using System.Reflection;
using Xunit.Sdk;

namespace KumamotoWards.Browser.Tests.Pages;

/// <summary>Runs the theory for the name of every page in <see cref="PageCatalog"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryPageAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => PageCatalog.All.Select(page => new object[] { page.Name });
}
