using KumamotoWards.Web.Setup;

var builder = WebApplication.CreateBuilder(args);
builder.AddData();
builder.AddPages();

var app = builder.Build();
app.MapPages();
app.Run();
