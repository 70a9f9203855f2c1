using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Tests.Engine.Json;

/// <summary>Makes an object of a stored shape with every member filled, so that no member is without a sample.</summary>
internal static class SampleMaking
{
    private static readonly DateTimeOffset Instant = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly Guid Id = new("0f8a1610-0000-4000-8000-000000000001");

    public static object Make(Type type)
    {
        var made = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite))
        {
            if (property.GetCustomAttribute<JsonIgnoreAttribute>() is null)
                property.SetValue(made, Value(property.PropertyType, property));
        }

        return made;
    }

    private static object Value(Type type, PropertyInfo of)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Value(inner, of);
        if (type == typeof(string))
        {
            var isJson = of.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType == typeof(RawJsonConverter);
            return isJson ? """{"a":[1,"đ"]}""" : of.Name;
        }


        if (type.IsGenericType)
            return Many(type, of);
        return Plain(type) ?? Make(type);
    }

    private static object? Plain(Type type) => type switch
    {
        _ when type == typeof(int) => 7,
        _ when type == typeof(long) => 700_000L,
        _ when type == typeof(bool) => true,
        _ when type == typeof(DateTimeOffset) => Instant,
        _ when type == typeof(DateOnly) => new DateOnly(2026, 3, 2),
        _ when type == typeof(DossierId) => new DossierId(Id),
        _ when type == typeof(CommandId) => new CommandId(Id),
        _ when type == typeof(Term) => new Term(2.5m, TermUnit.WorkingDays),
        _ when type == typeof(TermLedger) => new TermLedger
        {
            Budget = new Term(5, TermUnit.WorkingDays),
            From = Instant,
            OnCompletion = OnCompletion.Restart,
            CutOff = new TimeOnly(15, 0),
            Suspensions = [new Suspension(Instant, Instant.AddDays(1)), new Suspension(Instant.AddDays(2), null) { OnlyPauses = true }],
            Extensions = [new Extension(new Term(3, TermUnit.WorkingHours), Instant)],
        },
        _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
        _ => null,
    };

    private static object Many(Type type, PropertyInfo of)
    {
        var item = type.GetGenericArguments()[0];
        if (type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            return new Dictionary<string, string> { ["con.hoTen"] = "\"Đào\"" };
        var list = Array.CreateInstance(item, 1);
        list.SetValue(Value(item, of), 0);
        return list;
    }
}
