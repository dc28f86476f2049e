using System.CommandLine;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Facility.Contracts.Errors;
using Facility.Contracts.Results;
using HardwareSim.Control;
using HardwareSim.Scenarios;

namespace HardwareSim.Cli;

/// <summary><c>play</c>: plays scenarios in the running building and says how they went.</summary>
internal sealed class PlayCommand
{
    private readonly Argument<FileInfo[]> files = new("FILE")
    {
        Description = "Scenario files.", Arity = ArgumentArity.ZeroOrMore,
    };
    private readonly Option<int> seed = new("--seed")
    {
        Description = "Seed of what is left to chance.", DefaultValueFactory = _ => 1,
    };
    private readonly Option<FileInfo?> junit = new("--junit") { Description = "Write the results as JUnit XML." };
    private readonly Option<bool> sentences = new("--sentences") { Description = "Print what a scenario can say." };
    private readonly Option<int> simPort = SimClient.PortOption();

    /// <summary>The command for the command line.</summary>
    public Command Build()
    {
        var command = new Command("play", "Plays scenarios in the running building (docs/scenarios.md).")
        {
            files, seed, junit, sentences, simPort,
        };
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(sentences)) return PrintSentences();
        var named = parsed.GetValue(files)!;
        if (named.Length == 0)
            return Complaint.Say(CommandErrors.CommandLine, "name the scenario files to play, or use --sentences.");
        if (named.FirstOrDefault(file => !file.Exists) is { } absent)
            return Complaint.Say(CommandErrors.NoFile, $"there is no {absent.FullName}.");
        var suite = new JunitSuite("scenarios");
        var worst = ExitCode.Stopped;
        foreach (var file in named)
            worst = Math.Max(worst, await Play(file, parsed, suite, cancellation));
        if (parsed.GetValue(junit) is { } report) suite.Write(report.FullName);
        return worst;
    }

    private async Task<int> Play(FileInfo file, ParseResult parsed, JunitSuite suite, CancellationToken cancellation)
    {
        var request = new PlayRequest(await File.ReadAllTextAsync(file.FullName, cancellation), parsed.GetValue(seed));
        using var http = new HttpClient
        {
            BaseAddress = new($"http://127.0.0.1:{parsed.GetValue(simPort)}"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        Console.WriteLine($"SIMULATED  {file.Name}, seed {request.Seed}");
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, "/scenarios/play")
            {
                Content = JsonContent.Create(request),
            };
            using var answer = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return answer.StatusCode == HttpStatusCode.BadRequest
                ? await Refused(file, answer, cancellation)
                : await Follow(file.Name, answer, suite, cancellation);
        }
        catch (HttpRequestException)
        {
            return Complaint.Say(CommandErrors.NoAnswer,
                $"no simulator answers on port {parsed.GetValue(simPort)}. Start one with 'run', or use "
                + "--sim-port.");
        }
    }

    private static async Task<int> Follow(
        string name, HttpResponseMessage answer, JunitSuite suite, CancellationToken cancellation)
    {
        using var text = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellation));
        while (await text.ReadLineAsync(cancellation) is { } line)
        {
            using var parsed = JsonDocument.Parse(line);
            if (parsed.RootElement.TryGetProperty("text", out _))
            {
                var step = parsed.Deserialize<StepReport>(JsonSerializerOptions.Web)!;
                suite.Add(name, $"{step.Line}: {step.Text}", step.AtMs, step.Wrong);
                Console.WriteLine($"{step.AtMs / 1000,8:0.00} s  {(step.Wrong.Length == 0 ? "ok   " : "WRONG")}  "
                    + $"{step.Text}{(step.Wrong.Length == 0 ? "" : $": {step.Wrong}")}");
            }
            else
            {
                return End(name, parsed.Deserialize<PlayEnd>(JsonSerializerOptions.Web)!, suite);
            }
        }
        return Complaint.Say(CommandErrors.NoAnswer, "the simulator stopped while it played.");
    }

    private static int End(string name, PlayEnd end, JunitSuite suite)
    {
        if (end.Wrong.Length > 0) suite.Add(name, "played", 0, end.Wrong);
        Console.WriteLine(end.Wrong.Length > 0 ? end.Wrong : end.Good ? "as written" : "not as written");
        return end.Good ? ExitCode.Stopped : ExitCode.TestsFailed;
    }

    private static async Task<int> Refused(FileInfo file, HttpResponseMessage answer, CancellationToken cancellation)
    {
        var wrong = await answer.Content.ReadFromJsonAsync<ScenarioWrongView>(cancellation);
        Complaint.Say(CommandErrors.WrongFile, $"{file.FullName} cannot be played.");
        foreach (var mistake in wrong?.Mistakes ?? []) Console.Error.WriteLine($"{file.Name}: {mistake}");
        return ExitCode.WrongInput;
    }

    private static int PrintSentences()
    {
        foreach (var sentence in Acts.All) Console.WriteLine($"{sentence.Form}\n    {sentence.Meaning}");
        Console.WriteLine();
        foreach (var sentence in Facts.All) Console.WriteLine($"expect {sentence.Form}\n    {sentence.Meaning}");
        return ExitCode.Stopped;
    }
}
