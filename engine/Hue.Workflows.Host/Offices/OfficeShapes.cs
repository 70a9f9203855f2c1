namespace Hue.Workflows.Host.Offices;

public sealed record OfficeList(IReadOnlyList<OfficeView> Items);

/// <summary>An office: ward, commune, department, police.</summary>
public sealed record OfficeView(string Id, string Name, string Kind);

/// <summary>An office by id and name.</summary>
public sealed record OfficeName(string Id, string Name);

public sealed record PersonList(IReadOnlyList<PersonName> Items);

/// <summary>A person who may be given a task.</summary>
public sealed record PersonName(string Person, string Name);
