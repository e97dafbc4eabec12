using KumamotoWards.Web.Setup;

var builder = WebApplication.CreateBuilder(args);
builder.AddPages();

var app = builder.Build();
app.MapPages();
app.Run();
