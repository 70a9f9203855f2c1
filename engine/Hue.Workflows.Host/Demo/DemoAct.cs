using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Host.Demo;

/// <summary>Something that is done to a demo dossier at an instant.</summary>
internal sealed record DemoAct(DateTimeOffset At, int Order, DemoStory Story, ScriptAct Deed);
