using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Diffing;

/// <summary>Steps: which came and went, who does them, how long they have, where they lead.</summary>
internal sealed class FlowDiff(ChangeBook book, ProcedureDefinition before, ProcedureDefinition after, Words words)
{
    private const ChangedPart Part = ChangedPart.Flow;
    private readonly Dictionary<string, string> oldTitles = Titles(before.Flow);
    private readonly Dictionary<string, string> newTitles = Titles(after.Flow);

    public void Write()
    {
        if (before.Flow.Start != after.Flow.Start)
        {
            book.Changed(
                Part, "", $"bắt đầu từ bước {To(newTitles, after.Flow.Start).Vi} thay cho {To(oldTitles, before.Flow.Start).Vi}",
                $"starts with {To(newTitles, after.Flow.Start).En} instead of {To(oldTitles, before.Flow.Start).En}");
        }

        ChangeBook.Compare(
            All(before.Flow, ""),
            All(after.Flow, ""),
            placed => placed.Step.Id,
            gone => book.Removed(Part, gone.Step.Id, $"bỏ bước {gone.Step.Title}", $"step {gone.Step.Title} removed"),
            Both,
            come => book.Added(Part, come.Step.Id, $"thêm bước {come.Step.Title}{About(come.Step).Vi}",
                $"step {come.Step.Title}{About(come.Step).En} added"));
    }

    private void Both((Step Step, string Branch) was, (Step Step, string Branch) now)
    {
        var (old, step) = (was.Step, now.Step);
        if (old.Title != step.Title)
            book.Changed(Part, step.Id, $"bước {old.Title}: đổi tên thành {step.Title}", $"step {old.Title}: now called {step.Title}");
        if (was.Branch != now.Branch)
            book.Changed(Part, step.Id, $"bước {step.Title}: chuyển sang nhánh khác", $"step {step.Title}: moved to another branch");
        if (old.GetType() != step.GetType())
        {
            book.Became(Part, step.Id, What(step), Kind(old), Kind(step));
            return;
        }

        switch (old, step)
        {
            case (TaskStep a, TaskStep b): Task(a, b); break;
            case (AutomaticStep a, AutomaticStep b): Automatic(a, b); break;
            case (WaitStep a, WaitStep b): Wait(a, b); break;
            case (DecisionStep a, DecisionStep b): Decision(a, b); break;
            case (ParallelStep a, ParallelStep b): Parallel(a, b); break;
            case (CallStep a, CallStep b): Call(a, b); break;
            case (EndStep a, EndStep b): book.Became(Part, b.Id, What(b), Words.Name(a.Result), Words.Name(b.Result)); break;
            default: break;
        }
    }

    private void Task(TaskStep a, TaskStep b)
    {
        book.Became(ChangedPart.Roles, b.Id, Of(b, "người làm", "done by"), words.Role(a.Role), words.Role(b.Role));
        book.Became(ChangedPart.Roles, b.Id, Of(b, "nơi làm", "done at"), words.Office(a.Office), words.Office(b.Office));
        StepTerms(a, b);
        if (!a.NotSameAs.Order().SequenceEqual(b.NotSameAs.Order()))
        {
            book.Became(
                ChangedPart.Roles, b.Id, Of(b, "không được là người đã làm", "not by whoever did"), Steps(oldTitles, a.NotSameAs),
                Steps(newTitles, b.NotSameAs));
        }

        book.Became(Part, b.Id, Of(b, "được yêu cầu bổ sung", "may ask for a supplement"), Yes(a.MaySupplement), Yes(b.MaySupplement));
        book.Became(Part, b.Id, Of(b, "được sửa tờ khai", "may correct the form"), Yes(a.MayCorrect), Yes(b.MayCorrect));
        if (a.Instruction != b.Instruction)
            book.Changed(Part, b.Id, $"bước {b.Title}: đổi lời hướng dẫn", $"step {b.Title}: another instruction");
        ChangeBook.Compare(
            a.Outcomes,
            b.Outcomes,
            outcome => outcome.Id,
            gone => book.Changed(Part, b.Id, $"bước {b.Title}: bỏ lựa chọn {gone.Title}", $"step {b.Title}: outcome {gone.Title} removed"),
            (x, y) => Outcome(b, x, y),
            come => book.Changed(Part, b.Id, $"bước {b.Title}: thêm lựa chọn {come.Title} → {To(newTitles, come.To).Vi}",
                $"step {b.Title}: outcome {come.Title} → {To(newTitles, come.To).En} added"));
    }

    private void StepTerms(TaskStep a, TaskStep b)
    {
        switch (a.Term, b.Term)
        {
            case ({ } old, { } now):
                if (old.Budget != now.Budget)
                {
                    var became = Words.Term(old.Budget, now.Budget);
                    book.Changed(Part, b.Id, $"bước {b.Title}: {became.Vi}", $"step {b.Title}: {became.En}");
                }

                if (old.OnReentry != now.OnReentry)
                {
                    book.Became(
                        Part, b.Id, Of(b, "khi quay lại bước", "when entered again"), TermDiff.Resumes(old.OnReentry),
                        TermDiff.Resumes(now.OnReentry));
                }

                book.Became(Part, b.Id, Of(b, "căn cứ của thời hạn", "basis of its term"), old.Basis ?? "–", now.Basis ?? "–");
                book.Became(
                    Part, b.Id, Of(b, "độ chắc chắn của thời hạn", "certainty of its term"), Words.Name(old.Certainty),
                    Words.Name(now.Certainty));
                break;
            case (null, { } come):
                book.Changed(
                    Part, b.Id, $"bước {b.Title}: thêm thời hạn {Words.Term(come.Budget).Vi}",
                    $"step {b.Title}: term of {Words.Term(come.Budget).En} added");
                break;
            case ({ } gone, null):
                book.Changed(
                    Part, b.Id, $"bước {b.Title}: bỏ thời hạn {Words.Term(gone.Budget).Vi}",
                    $"step {b.Title}: term of {Words.Term(gone.Budget).En} removed");
                break;
            default:
                break;
        }
    }

    private void Outcome(TaskStep step, StepOutcome a, StepOutcome b)
    {
        LocalText Here(string vi, string en) => new($"bước {step.Title}, lựa chọn {b.Title}{vi}",
            $"step {step.Title}, outcome {b.Title}{en}");
        if (a.Title != b.Title)
        {
            book.Changed(Part, step.Id, $"bước {step.Title}: lựa chọn {a.Title} đổi tên thành {b.Title}",
                $"step {step.Title}: outcome {a.Title} is now called {b.Title}");
        }

        if (a.To != b.To)
            book.Became(Part, step.Id, Here(", chuyển đến", ", leads to"), To(oldTitles, a.To), To(newTitles, b.To));
        book.Became(Part, step.Id, Here(", loại", ", kind"), Way(a.Kind), Way(b.Kind));
        book.Became(Part, step.Id, Here(", phải ghi lý do", ", asks for a reason"), Yes(a.RequiresReason), Yes(b.RequiresReason));
        book.Became(
            Part, step.Id, Here(", phải chọn căn cứ", ", asks for a legal basis"), Yes(a.RequiresLegalBasis), Yes(b.RequiresLegalBasis));
        book.Became(Part, step.Id, Here(", phải thu đủ phí", ", asks for payment"), Yes(a.RequiresPayment), Yes(b.RequiresPayment));
        book.Became(Part, step.Id, Here(", giấy tờ phải có", ", papers asked for"), List(a.RequiresPapers), List(b.RequiresPapers));
        book.Became(Part, step.Id, Here(", mục phải điền", ", fields asked for"), List(a.RequiresFields), List(b.RequiresFields));
    }

    private void Automatic(AutomaticStep a, AutomaticStep b)
    {
        book.Became(Part, b.Id, What(b), $"{a.Action} {a.Document ?? a.Role}".TrimEnd(), $"{b.Action} {b.Document ?? b.Role}".TrimEnd());
        Next(b, a.Next, b.Next);
    }

    private void Wait(WaitStep a, WaitStep b)
    {
        book.Became(Part, b.Id, Of(b, "chờ", "waits for"), a.Message, b.Message);
        book.Became(Part, b.Id, Of(b, "tạm dừng thời hạn", "stops the term"), Yes(a.SuspendsTerm), Yes(b.SuspendsTerm));
        book.Became(Part, b.Id, Of(b, "căn cứ tạm dừng", "basis of the stop"), a.Basis ?? "–", b.Basis ?? "–");
        book.Became(Part, b.Id, Of(b, "chờ nhiều nhất", "waits at most"), Time(a.Timeout), Time(b.Timeout));
        if (a.TimeoutTo != b.TimeoutTo)
            book.Became(Part, b.Id, Of(b, "quá hạn chờ thì đến", "then goes to"), To(oldTitles, a.TimeoutTo), To(newTitles, b.TimeoutTo));
        Next(b, a.Next, b.Next);
    }

    private void Decision(DecisionStep a, DecisionStep b)
    {
        if (!a.Cases.Select(each => (Words.Key(each.When), each.To)).SequenceEqual(b.Cases.Select(each => (Words.Key(each.When), each.To))))
        {
            book.Became(
                Part, b.Id, Of(b, "các trường hợp", "cases"), Cases(a, before.Form, oldTitles), Cases(b, after.Form, newTitles));
        }

        if (a.Otherwise != b.Otherwise)
            book.Became(Part, b.Id, Of(b, "còn lại thì đến", "otherwise goes to"), To(oldTitles, a.Otherwise), To(newTitles, b.Otherwise));
    }

    private void Parallel(ParallelStep a, ParallelStep b)
    {
        book.Became(Part, b.Id, Of(b, "số nhánh phải xong", "branches that must end"), Join(a.AtLeast), Join(b.AtLeast));
        Next(b, a.Next, b.Next);
        ChangeBook.Compare(
            a.Branches,
            b.Branches,
            branch => branch.Id,
            gone => book.Changed(Part, b.Id, $"bước {b.Title}: bỏ nhánh {gone.Title}", $"step {b.Title}: branch {gone.Title} removed"),
            (x, y) =>
            {
                book.Became(Part, b.Id, Of(b, "tên nhánh", "branch"), x.Title, y.Title);
                book.Became(
                    Part, b.Id, Of(b, $"khi nào có nhánh {y.Title}", $"when branch {y.Title} runs"), (x.When, before.Form),
                    (y.When, after.Form));
            },
            come => book.Changed(Part, b.Id, $"bước {b.Title}: thêm nhánh {come.Title}", $"step {b.Title}: branch {come.Title} added"));
    }

    private void Call(CallStep a, CallStep b)
    {
        book.Became(Part, b.Id, Of(b, "thủ tục được gọi", "procedure called"), a.Procedure, b.Procedure);
        book.Became(Part, b.Id, Of(b, "nơi giải quyết", "done at"), words.Office(a.Office), words.Office(b.Office));
        book.Became(Part, b.Id, Of(b, "thông tin chuyển sang", "what is handed on"), Map(a), Map(b));
        if (a.OtherwiseTo != b.OtherwiseTo)
            book.Became(Part, b.Id, Of(b, "không được giải quyết thì đến", "otherwise goes to"), To(oldTitles, a.OtherwiseTo),
                To(newTitles, b.OtherwiseTo));
        Next(b, a.Next, b.Next);
    }

    private void Next(Step step, string old, string now)
    {
        if (old != now)
            book.Became(Part, step.Id, Of(step, "bước tiếp theo", "next"), To(oldTitles, old), To(newTitles, now));
    }

    private static LocalText What(Step step) => new($"bước {step.Title}", $"step {step.Title}");

    private static LocalText Of(Step step, string vi, string en) => new($"bước {step.Title}, {vi}", $"step {step.Title}, {en}");

    private LocalText About(Step step) => step switch
    {
        TaskStep { Term: { } term } task => new LocalText(
            $" ({words.Role(task.Role)}, {Words.Term(term.Budget).Vi})", $" ({words.Role(task.Role)}, {Words.Term(term.Budget).En})"),
        TaskStep task => new LocalText($" ({words.Role(task.Role)})", $" ({words.Role(task.Role)})"),
        _ => new LocalText($" ({Kind(step).Vi})", $" ({Kind(step).En})"),
    };

    private static LocalText Kind(Step step) => step switch
    {
        TaskStep => new("việc của người", "task"),
        AutomaticStep => new("việc tự động", "automatic"),
        WaitStep => new("chờ bên ngoài", "wait"),
        DecisionStep => new("rẽ nhánh", "decision"),
        ParallelStep => new("các nhánh song song", "parallel branches"),
        CallStep => new("gọi thủ tục khác", "call"),
        _ => new("kết thúc", "end"),
    };

    private static LocalText Way(string kind) => kind switch
    {
        "back" => new("trả lại", "send-back"),
        "refuse" => new("từ chối", "refusal"),
        _ => new("chuyển tiếp", "forward"),
    };

    private static LocalText Yes(bool yes) => yes ? new("có", "yes") : new("không", "no");

    private static LocalText Join(int? atLeast) =>
        atLeast is { } n ? new($"ít nhất {n}", $"at least {n}") : new("tất cả", "all");

    private static LocalText Time(Term? term) => term is { } known ? Words.Term(known) : new("không giới hạn", "no limit");

    private static LocalText To(Dictionary<string, string> titles, string? id) => id switch
    {
        null => new("như khi được giải quyết", "as when granted"),
        "@join" => new("hết nhánh", "end of the branch"),
        _ => new(titles.GetValueOrDefault(id, id), titles.GetValueOrDefault(id, id)),
    };

    private static string Steps(Dictionary<string, string> titles, IReadOnlyList<string> ids) =>
        ids.Count == 0 ? "–" : string.Join(", ", ids.Select(id => titles.GetValueOrDefault(id, id)));

    private static string List(IReadOnlyList<string> values) => values.Count == 0 ? "–" : string.Join(", ", values);

    private static string Map(CallStep call) => call.FormMap.Count == 0
        ? "–"
        : string.Join(", ", call.FormMap.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => $"{each.Value} → {each.Key}"));

    private static LocalText Cases(DecisionStep step, FormDefinition form, Dictionary<string, string> titles)
    {
        var said = step.Cases.Select(each => (When: Words.Condition(each.When, form), To: To(titles, each.To))).ToArray();
        return new LocalText(
            string.Join("; ", said.Select(each => $"{each.When.Vi} thì {each.To.Vi}")),
            string.Join("; ", said.Select(each => $"{each.When.En}: {each.To.En}")));
    }

    private static Dictionary<string, string> Titles(Flow flow) =>
        All(flow, "").ToDictionary(placed => placed.Step.Id, placed => placed.Step.Title, StringComparer.Ordinal);

    private static IEnumerable<(Step Step, string Branch)> All(Flow flow, string branch)
    {
        foreach (var step in flow.Steps)
        {
            yield return (step, branch);
            if (step is not ParallelStep parallel)
                continue;
            foreach (var each in parallel.Branches)
            {
                foreach (var inner in All(each.Flow, $"{branch}/{step.Id}/{each.Id}"))
                    yield return inner;
            }
        }
    }
}
