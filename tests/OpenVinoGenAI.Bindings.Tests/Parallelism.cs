// Each test has a folder of its own and waits for clang most of the time.
[assembly: Parallelizable(ParallelScope.All)]
