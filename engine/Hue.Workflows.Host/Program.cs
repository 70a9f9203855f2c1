using Hue.Workflows.Host.Dossiers;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;

var builder = WebApplication.CreateBuilder(args);
builder.Services.ConfigureHttpJsonOptions(o => HostJson.Configure(o.SerializerOptions));
builder.Services.AddOpenApi(OpenApiDocument.Name, OpenApiDocument.Configure);
builder.Services.AddAuthorization(Access.Configure);
builder.Services.AddRateLimiter(o => SignInLimit.Configure(o, 30));
builder.Services.AddSingleton<CommandDoor>().AddSingleton<FilingDoor>().AddSingleton<AssignmentDoor>();
builder.Services.AddAuthentication().AddCookie();
var app = builder.Build();
app.UseRateLimiter();
app.UseAuthorization();
app.MapOpenApi().AllowAnonymous();
ApiRoutes.Map(app);
app.Run();
public partial class Program;
