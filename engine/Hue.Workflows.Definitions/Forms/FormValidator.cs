using System.Text;
using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Forms;

/// <summary>
/// The server's verdict on filled forms: JSON Schema draft-07 over the agreed keywords, exact on any value. Built once a form, safe to
/// share between threads.
/// </summary>
public sealed class FormValidator
{
    private readonly FormSchema? schema;

    /// <summary>Builds the validator of a form.</summary>
    /// <param name="form">A form of the catalogue; the catalogue has none with refusals.</param>
    public FormValidator(FormDefinition form)
        : this(form.Utf8)
    {
    }

    /// <summary>Builds the validator of a form's bytes.</summary>
    /// <param name="form">A JSON Schema.</param>
    /// <exception cref="FormatException">The bytes are not JSON.</exception>
    public FormValidator(ReadOnlySpan<byte> form)
    {
        var root = FormValueReader.Read(form) ?? throw new FormatException("the form is not JSON");
        (var compiled, Refusals) = FormCompiler.Compile(root);
        schema = Refusals.Count == 0 ? compiled : null;
    }

    /// <summary>Keywords outside the agreed set, in the order of the document; when there is one, no value is decided.</summary>
    public IReadOnlyList<FormRefusal> Refusals { get; }

    /// <summary>What is wrong with a value; empty when it is valid.</summary>
    /// <param name="json">One JSON value in UTF-8; of a member written twice the last counts, as in the browser.</param>
    /// <returns>At most 1,000 errors, one a field, sorted by pointer.</returns>
    /// <exception cref="InvalidOperationException">The form has refusals.</exception>
    public IReadOnlyList<FormError> Check(ReadOnlySpan<byte> json)
    {
        if (schema is null)
        {
            throw new InvalidOperationException($"the form uses \"{Refusals[0].Keyword}\", which is outside the agreed set");
        }

        if (FormValueReader.Read(json) is not { } value)
        {
            return [new FormError("", "Dữ liệu gửi lên không phải là JSON.")];
        }

        var verdict = new FormVerdict();
        if (verdict.IsValid(schema, value))
        {
            return [];
        }

        var errors = new FormErrors();
        verdict.Check(schema, value, FormPlace.Root, errors);
        return errors.All();
    }

    /// <summary>What is wrong with a value; empty when it is valid.</summary>
    /// <param name="json">One JSON value.</param>
    public IReadOnlyList<FormError> Check(string json) => Check(Encoding.UTF8.GetBytes(json));
}
