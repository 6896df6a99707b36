using Spectre.Console;

namespace OpenVinoGenAI.Samples.HubChat;

/// <summary>Shows a download as a progress bar on standard error, so that standard output has only the chat.</summary>
internal sealed class DownloadBar : IProgress<DownloadProgress>
{
    private readonly ProgressTask _task;

    private DownloadBar(ProgressTask task) => _task = task;

    /// <summary>Runs what reports its progress, which is shown if a person watches.</summary>
    internal static T Run<T>(Func<IProgress<DownloadProgress>?, Task<T>> run)
    {
        if (Console.IsErrorRedirected)
        {
            return run(null).GetAwaiter().GetResult();
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Error),
            Interactive = InteractionSupport.Yes,
        });
        return console.Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn(),
                new DownloadedColumn(),
                new TransferSpeedColumn(),
                new RemainingTimeColumn())
            .StartAsync(context => run(new DownloadBar(context.AddTask("Asking the Hub", maxValue: 1))))
            .GetAwaiter().GetResult();
    }

    public void Report(DownloadProgress value)
    {
        _task.Description = Markup.Escape(value.Stage switch
        {
            DownloadStage.Resolving => "Asking the Hub",
            DownloadStage.Waiting => "Waiting for another download",
            DownloadStage.Downloading => value.File ?? "Downloading",
            _ => "Loading the model",
        });
        _task.MaxValue = Math.Max(1, value.TotalBytes);
        _task.Value = value.Stage == DownloadStage.Completed ? _task.MaxValue : value.ReceivedBytes;
    }
}
