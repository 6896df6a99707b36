// Fixtures run side by side. Those that count what the whole process has (live native objects, allocated bytes) or how long something
// takes are marked [NonParallelizable] and run alone.
[assembly: Parallelizable(ParallelScope.Fixtures)]
