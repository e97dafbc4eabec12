using KumamotoWards.Core.Accounts.Staff;
using KumamotoWards.Core.Data;

namespace KumamotoWards.Web.Features.Accounts.Staff;

/// <summary>The list with the filters that made it.</summary>
public sealed record StaffIndex(StaffSearch Search, Page<StaffListItem> Page);
