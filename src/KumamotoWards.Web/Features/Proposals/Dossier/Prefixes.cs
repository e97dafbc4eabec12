using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

internal static class Prefixes
{
    /// <summary>View data for the fields of one of several forms: their names begin with the form's.</summary>
    public static ViewDataDictionary Prefixed(this ViewDataDictionary viewData, string form)
    {
        var prefixed = new ViewDataDictionary(viewData);
        prefixed.TemplateInfo.HtmlFieldPrefix = form;
        return prefixed;
    }
}
