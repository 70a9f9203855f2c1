using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>A file as read: its tree, and every fault found so far. One file, one reader at a time.</summary>
/// <param name="path">Path from the catalogue's root, with slashes; faults name it.</param>
public sealed class SourceFile(string path)
{
    private readonly List<DefinitionFault> faults = [];
    private SourceNode? root;
    private byte[]? unread; // of a tree that was let go

    /// <summary>Path from the catalogue's root, with slashes.</summary>
    public string Path { get; } = path;

    /// <summary>The tree; null when the bytes are not JSON.</summary>
    public SourceNode? Root
    {
        get => root ??= unread is null ? null : StrictJson.Read(Path, unread).Root;
        internal set => root = value;
    }

    /// <summary>Every fault, in the order found.</summary>
    public IReadOnlyList<DefinitionFault> Faults => faults;

    /// <summary>Whether a fault forbids using the file; warnings do not.</summary>
    public bool IsBroken => faults.Exists(fault => !fault.IsWarning);

    /// <summary>Records a fault at a node.</summary>
    /// <param name="rule">Code of the rule.</param>
    /// <param name="at">Where.</param>
    /// <param name="message">What is wrong and what to write instead.</param>
    public void Fault(string rule, SourceNode at, string message) => Fault(rule, at, at.Pointer, at.Line, message);

    /// <summary>Records a fault at a node that people meet on a page, in both languages.</summary>
    /// <param name="rule">Code of the rule.</param>
    /// <param name="at">Where.</param>
    /// <param name="vietnamese">What is wrong and what to do instead, for whoever fills in a form.</param>
    /// <param name="message">What is wrong and what to write instead.</param>
    public void FaultInBoth(string rule, SourceNode at, string vietnamese, string message) =>
        faults.Add(new DefinitionFault(rule, at.File ?? Path, at.Pointer, at.Line, message, Vietnamese: vietnamese));

    /// <summary>Records a fault near a node: of a member it lacks, or of a member's name. It is named in the node's own file.</summary>
    /// <param name="rule">Code of the rule.</param>
    /// <param name="near">The node; one that came from a building block lies in the block's file.</param>
    /// <param name="pointer">RFC 6901.</param>
    /// <param name="line">1 and up.</param>
    /// <param name="message">What is wrong and what to write instead.</param>
    public void Fault(string rule, SourceNode near, string pointer, int line, string message) =>
        faults.Add(new DefinitionFault(rule, near.File ?? Path, pointer, line, message));

    /// <summary>
    /// The same file without its tree, which is read again if somebody asks for it: what most files of a catalogue have no more use for
    /// once they are checked would otherwise outlive the reading of all others.
    /// </summary>
    /// <param name="bytes">What it was read from.</param>
    internal SourceFile WithoutTree(byte[] bytes)
    {
        var file = new SourceFile(Path) { unread = bytes };
        file.Take(faults);
        return file;
    }

    /// <summary>Takes over faults that were found for this file elsewhere.</summary>
    internal void Take(IEnumerable<DefinitionFault> found) => faults.AddRange(found);

    /// <summary>Records a fault at a pointer.</summary>
    /// <param name="rule">Code of the rule.</param>
    /// <param name="pointer">RFC 6901.</param>
    /// <param name="line">1 and up.</param>
    /// <param name="message">What is wrong and what to write instead.</param>
    public void Fault(string rule, string pointer, int line, string message) =>
        faults.Add(new DefinitionFault(rule, Path, pointer, line, message));
}
